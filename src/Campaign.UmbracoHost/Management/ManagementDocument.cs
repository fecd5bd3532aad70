using Campaign.UmbracoHost.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Campaign.UmbracoHost.Management;

/// <summary>The API's own OpenAPI document, for officers with an account only.</summary>
internal static class ManagementDocument
{
    public static void AddManagementDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(x =>
        {
            x.SwaggerDoc(
                ManagementApi.DocumentName,
                new OpenApiInfo
                {
                    Title = "Backoffice",
                    Version = "v1",
                    Description = "What the editing interface calls. Each operation names the permission it needs.",
                }
            );
            x.OperationFilter<PermissionInDocument>();
            x.DocumentFilter<OwnPathsOnly>();
        });
    }

    public static void MapManagementDocument(this IEndpointRouteBuilder app) =>
        app.MapGet(
                "/umbraco/openapi/management.json",
                async (ISwaggerProvider documents) =>
                {
                    var document = documents.GetSwagger(ManagementApi.DocumentName);
                    return Results.Text(
                        await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1),
                        "application/json"
                    );
                }
            )
            .RequireAuthorization(AccountsSetup.Policy)
            .Needs(Permissions.SignedIn)
            .ExcludeFromDescription();

    // Endpoints of the application that state no group would be in every document.
    private sealed class OwnPathsOnly : IDocumentFilter
    {
        public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
        {
            if (context.DocumentName != ManagementApi.DocumentName)
                return;
            foreach (
                var path in swaggerDoc
                    .Paths.Keys.Where(x => !x.StartsWith("/umbraco/management/", StringComparison.Ordinal))
                    .ToList()
            )
                swaggerDoc.Paths.Remove(path);
        }
    }

    private sealed class PermissionInDocument : IOperationFilter
    {
        public void Apply(OpenApiOperation operation, OperationFilterContext context)
        {
            if (
                context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<RequiredPermission>().LastOrDefault() is
                { } needed
            )
                operation.Description = $"Needs: {needed.Name}";
        }
    }
}
