using Microsoft.AspNetCore.Mvc.ApiExplorer;
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
                    + " Reading is open. Within v1 fields, parameters and addresses are only added."
                    + " Every GET also answers HEAD.",
                Contact = new() { Name = "The office that contact of /api/v1 names" },
            });
            options.DocInclusionPredicate(IsDocumented);
            options.CustomSchemaIds(SchemaNames.Of);
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.OperationFilter<ResourceOperations>();
            options.SchemaFilter<ExactSchemas>();
            options.DocumentFilter<WebhookParts>();
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

    // HEAD stands beside every GET and would only say everything twice.
    private static bool IsDocumented(string document, ApiDescription api) =>
        api.HttpMethod != HttpMethods.Head
        && api.ActionDescriptor.EndpointMetadata.Any(x => x is Http.Resource { Tag: not "" } or DocumentedOperation);
}
