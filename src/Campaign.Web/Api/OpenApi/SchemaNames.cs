namespace Campaign.Web.Api.OpenApi;

/// <summary>Names of the schemas: the type's name without its prefix; pages after what they hold.</summary>
internal static class SchemaNames
{
    public static string Of(Type type) =>
        type.IsGenericType ? Of(type.GetGenericArguments()[0]) + "Page"
        : type.Name.StartsWith("Api", StringComparison.Ordinal) ? type.Name[3..]
        : type.Name;
}
