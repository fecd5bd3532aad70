using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Campaign.Web.Api.OpenApi;

/// <summary>Answers always carry every member (null when there is no value), so each is required.</summary>
internal sealed class AllRequired : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } properties } own || context.Type.Name.EndsWith("Request", StringComparison.Ordinal))
            return;
        own.Required = properties.Keys.ToHashSet();
        foreach (var property in properties.Values.OfType<OpenApiSchema>())
            property.ReadOnly = false;
    }
}
