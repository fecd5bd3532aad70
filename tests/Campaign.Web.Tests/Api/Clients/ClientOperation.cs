using System.Text.Json;
using System.Text.RegularExpressions;

namespace Campaign.Web.Tests.Api.Clients;

/// <summary>An operation of the API document that anybody may call for reading.</summary>
/// <param name="Name">Its operationId.</param>
/// <param name="Path">Its path, with parameters in braces.</param>
/// <param name="Description">What the document says about it.</param>
internal sealed partial record ClientOperation(string Name, string Path, JsonElement Description)
{
    /// <summary>The path with parameters that have lost their names, which generators change.</summary>
    public string Shape => ShapeOf(Path);

    public static string ShapeOf(string path) => Part().Replace(path, "{}");

    /// <summary>Names of the parameters in the path, in order.</summary>
    public IEnumerable<string> Parts => Part().Matches(Path).Select(x => x.Value.Trim('{', '}'));

    /// <summary>Parameters of the query without which it cannot be called.</summary>
    public IEnumerable<string> Required =>
        from x in Description.TryGetProperty("parameters", out var all) ? all.EnumerateArray() : default
        where x.GetProperty("in").GetString() == "query"
        where x.TryGetProperty("required", out var needed) && needed.GetBoolean()
        select x.GetProperty("name").GetString()!;

    /// <summary>The path and query with values.</summary>
    public string Address(Func<string, string> value)
    {
        var path = Part().Replace(Path, x => Uri.EscapeDataString(value(x.Value.Trim('{', '}'))));
        var query = string.Join('&', Required.Select(x => $"{x}={Uri.EscapeDataString(value(x))}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>Media types that it says it answers with.</summary>
    public IReadOnlyList<string> MediaTypes =>
        [
            .. Description
                .GetProperty("responses")
                .GetProperty("200")
                .GetProperty("content")
                .EnumerateObject()
                .Select(x => x.Name),
        ];

    /// <summary>Those of a document that need no key.</summary>
    public static IReadOnlyList<ClientOperation> Public(JsonElement document) =>
        [
            .. from path in document.GetProperty("paths").EnumerateObject()
            from method in path.Value.EnumerateObject()
            where method.Name == "get" && !method.Value.TryGetProperty("security", out _)
            select new ClientOperation(method.Value.GetProperty("operationId").GetString()!, path.Name, method.Value),
        ];

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Part();
}
