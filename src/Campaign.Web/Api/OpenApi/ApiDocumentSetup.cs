using Campaign.Web.Http.Answers;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;

namespace Campaign.Web.Api.OpenApi;

/// <summary>The API document (OpenAPI 3.1) and the page for browsing it.</summary>
internal static class ApiDocumentSetup
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSingleton<ApiDocuments>();
        return services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(
                "v1",
                new OpenApiInfo
                {
                    Title = "Campaign API",
                    Version = "1",
                    Description =
                        "Messages, materials, help services, events and broadcast scripts of public-awareness "
                        + "campaigns."
                        + " Reading is open. Within v1, fields, parameters and addresses are only ever added."
                        + " Every GET also answers HEAD.",
                }
            );
            options.DocInclusionPredicate(IsDocumented);
            options.CustomSchemaIds(SchemaNames.Of);
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.OperationFilter<ResourceOperations>();
            options.SchemaFilter<ExactSchemas>();
            options.SchemaFilter<ProblemSchema>();
            options.DocumentFilter<DocumentParts>();
            options.IncludeXmlComments(typeof(ApiDocumentSetup).Assembly, includeControllerXmlComments: false);
        });
    }

    // The page's script writes its style sheet, and the style sheet embeds pictures as data: addresses.
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src "
        + "'self'; "
        + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    public static void MapApiDocument(this WebApplication app)
    {
        foreach (var resource in app.Services.GetRequiredService<ApiDocuments>().Table)
            app.MapResource(resource);
        app.UseWhen(
            x => x.Request.Path.StartsWithSegments("/swagger"),
            x =>
                x.Use(next =>
                    http =>
                    {
                        http.Response.Headers.ContentSecurityPolicy = PagePolicy;
                        return next(http);
                    }
                )
        );
        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "swagger";
            options.DocumentTitle = "Campaign API";
            options.SwaggerEndpoint("/openapi/v1.json", "Campaign API v1");
        });
    }

    // Every GET has a HEAD, so listing it would only say everything twice.
    private static bool IsDocumented(string document, ApiDescription api) =>
        api.HttpMethod != HttpMethods.Head
        && api.ActionDescriptor.EndpointMetadata.Any(x => x is Resource { Tag: not "" } or DocumentedOperation);
}
