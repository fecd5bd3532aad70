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
            x.SwaggerDoc(ManagementApi.DocumentName, new OpenApiInfo
            {
                Title = "Backoffice", Version = "v1",
                Description = "What the editing interface calls. Each operation names the permission it needs.",
            });
            x.OperationFilter<PermissionInDocument>();
        });
    }

    public static void MapManagementDocument(this IEndpointRouteBuilder app) =>
        app.MapGet("/umbraco/openapi/management.json", async (ISwaggerProvider documents) =>
            {
                var document = documents.GetSwagger(ManagementApi.DocumentName);
                return Results.Text(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1), "application/json");
            })
            .RequireAuthorization(AccountsSetup.Policy).Needs(Permissions.SignedIn).ExcludeFromDescription();

    private sealed class PermissionInDocument : IOperationFilter
    {
        public void Apply(OpenApiOperation operation, OperationFilterContext context)
        {
            if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<RequiredPermission>().LastOrDefault() is { } needed)
                operation.Description = $"Needs: {needed.Name}";
        }
    }
}
