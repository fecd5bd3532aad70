namespace Campaign.Web.Api.OpenApi;

/// <summary>Names the schemas: a type's name without its prefix, and pages after what they contain.</summary>
internal static class SchemaNames
{
    public static string Of(Type type) =>
        type.IsGenericType ? Of(type.GetGenericArguments()[0]) + "Page"
        : type.Name.StartsWith("Api", StringComparison.Ordinal) ? type.Name[3..]
        : type.Name;
}
