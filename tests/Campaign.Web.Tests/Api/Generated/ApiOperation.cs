using System.Text.Json;

namespace Campaign.Web.Tests.Api.Generated;

/// <summary>A parameter as the API document describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="InPath">Whether it is a part of the path; otherwise it is in the query.</param>
/// <param name="Schema">What it may be.</param>
internal sealed record ApiParameter(string Name, bool InPath, JsonElement Schema);

/// <summary>An operation as the API document describes it.</summary>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="Path">The path, with its parameters in braces.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Body">Schema of the body; null: none.</param>
internal sealed record ApiOperation(
    string Method,
    string Path,
    IReadOnlyList<ApiParameter> Parameters,
    JsonElement? Body
)
{
    public override string ToString() => $"{Method} {Path}";

    /// <summary>Every operation of a document.</summary>
    public static IReadOnlyList<ApiOperation> Of(JsonElement document) =>
        [
            .. from path in document.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            select new ApiOperation(
                operation.Name.ToUpperInvariant(),
                path.Name,
                [
                    .. Optional(operation.Value, "parameters") is { } parameters
                        ? parameters.EnumerateArray().Select(Parameter)
                        : [],
                ],
                Optional(operation.Value, "requestBody")
                    ?.GetProperty("content")
                    .GetProperty("application/json")
                    .GetProperty("schema")
            ),
        ];

    private static ApiParameter Parameter(JsonElement parameter) =>
        new(
            parameter.GetProperty("name").GetString()!,
            parameter.GetProperty("in").GetString() == "path",
            parameter.GetProperty("schema")
        );

    private static JsonElement? Optional(JsonElement of, string name) =>
        of.TryGetProperty(name, out var found) ? found : null;
}
