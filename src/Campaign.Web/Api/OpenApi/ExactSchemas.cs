using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Campaign.Web.Api.OpenApi;

/// <summary>
/// Makes the schemas match what is sent: every member of an answer is always present (null when it has no value), a
/// member that refers to another schema may be null where its type allows it, and further members may come with time.
/// </summary>
internal sealed class ExactSchemas : ISchemaFilter
{
    // What clients send is named so: they may leave out what has a default or may be null.
    private static readonly string[] Sent = ["Request", "Words", "Replay"];

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } properties } own)
            return;
        own.AdditionalPropertiesAllowed = !IsStrict(context.Type);
        if (!Array.Exists(Sent, x => context.Type.Name.EndsWith(x, StringComparison.Ordinal)))
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

    // Such a body is refused when it has a member that is not known.
    private static bool IsStrict(Type type) =>
        type.GetCustomAttribute<JsonUnmappedMemberHandlingAttribute>()?.UnmappedMemberHandling
        == JsonUnmappedMemberHandling.Disallow;

    private static bool IsNullable(PropertyInfo member, NullabilityInfoContext context) =>
        Nullable.GetUnderlyingType(member.PropertyType) is not null
        || (!member.PropertyType.IsValueType && context.Create(member).ReadState == NullabilityState.Nullable);
}
