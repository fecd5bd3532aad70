using System.Reflection;
using System.Text.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Campaign.Web.Api.OpenApi;

/// <summary>
/// Makes the schemas match what is sent: every member is always present (null when it has no value), and a member that
/// refers to another schema may be null where its type allows it.
/// </summary>
internal sealed class ExactSchemas : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } properties } own)
            return;
        if (!context.Type.Name.EndsWith("Request", StringComparison.Ordinal))
            own.Required = properties.Keys.ToHashSet();
        foreach (var property in properties.Values.OfType<OpenApiSchema>())
            property.ReadOnly = false;
        var nullability = new NullabilityInfoContext();
        foreach (var member in context.Type.GetProperties())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(member.Name);
            if (
                properties.TryGetValue(name, out var found)
                && found is OpenApiSchemaReference reference
                && IsNullable(member, nullability)
            )
                properties[name] = new OpenApiSchema
                {
                    OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, reference],
                };
        }
    }

    private static bool IsNullable(PropertyInfo member, NullabilityInfoContext context) =>
        Nullable.GetUnderlyingType(member.PropertyType) is not null
        || (!member.PropertyType.IsValueType && context.Create(member).ReadState == NullabilityState.Nullable);
}
