using Microsoft.OpenApi;

namespace Campaign.Web.Api.OpenApi;

/// <summary>The API document (OpenAPI 3.1) and the page to browse it.</summary>
internal static class ApiDocumentSetup
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        return services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "Campaign API",
                Version = "1",
                Description = "Messages, materials, help services, events and broadcast scripts of public-awareness campaigns."
                    + " Reading is open. Within v1 fields, parameters and addresses are only added.",
                Contact = new() { Name = "The campaign's office", Url = new("/api/v1", UriKind.Relative) },
            });
            options.DocInclusionPredicate((_, api) => api.ActionDescriptor.EndpointMetadata.Any(x => x is Http.Resource or DocumentedOperation));
            options.CustomSchemaIds(SchemaNames.Of);
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.OperationFilter<ResourceOperations>();
            options.SchemaFilter<AllRequired>();
            options.DocumentFilter<DocumentParts>();
            options.IncludeXmlComments(typeof(ApiDocumentSetup).Assembly, includeControllerXmlComments: false);
        });
    }

    public static void MapApiDocument(this WebApplication app)
    {
        app.MapSwagger("/openapi/{documentName}.json", options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "swagger";
            options.DocumentTitle = "Campaign API";
            options.SwaggerEndpoint("/openapi/v1.json", "Campaign API v1");
        });
    }
}
