using System.Reflection;

namespace Campaign.Web.Tests.Api.Clients;

/// <summary>The client that NSwag makes of the document as OpenAPI 3.0, for it reads no later version.</summary>
internal sealed class NSwagClient
{
    private const string Space = "Campaign.Generated.NSwag";

    private readonly object _client;
    private readonly Dictionary<string, MethodInfo> _methods;

    private NSwagClient(Assembly code, HttpClient http)
    {
        var type = code.GetType($"{Space}.CampaignClient")!;
        _client = Activator.CreateInstance(type, http)!;
        type.GetProperty("BaseUrl")!.SetValue(_client, http.BaseAddress!.ToString());
        _methods = type.GetMethods()
            .Where(x => x.Name.EndsWith("Async", StringComparison.Ordinal))
            .Where(x => x.GetParameters() is [.., { ParameterType: var last }] && last == typeof(CancellationToken))
            .ToDictionary(x => Plain(x.Name[..^"Async".Length]));
    }

    /// <summary>Generates, compiles and loads it, or loads what is there.</summary>
    public static async Task<NSwagClient> MakeAsync(string document, HttpClient http)
    {
        var folder = await GeneratedFiles.FolderAsync(
            "nswag",
            document,
            async to =>
            {
                var from = Path.Combine(to, "document.json");
                await File.WriteAllTextAsync(from, document);
                await Validators.RunAsync(
                    "dotnet",
                    "",
                    "nswag",
                    "openapi2csclient",
                    $"/input:{from}",
                    "/classname:CampaignClient",
                    $"/namespace:{Space}",
                    $"/output:{Path.Combine(to, "client.cs")}",
                    "/OperationGenerationMode:SingleClientFromOperationId",
                    "/JsonLibrary:SystemTextJson",
                    "/GenerateOptionalParameters:true",
                    "/GenerateNullableReferenceTypes:true",
                    "/UseBaseUrl:true"
                );
                CompiledCode.Compile(to);
            }
        );
        return new(CompiledCode.Load(folder), http);
    }

    /// <summary>Whether it has a method for an operation.</summary>
    public bool Has(ClientOperation operation) => _methods.ContainsKey(Plain(operation.Name));

    /// <summary>Calls the method of an operation.</summary>
    public async Task<object?> CallAsync(ClientOperation operation, Func<string, string> value)
    {
        var method = _methods[Plain(operation.Name)];
        var given = operation.Parts.Concat(operation.Required).ToList();
        var call = (Task)
            method.Invoke(
                _client,
                [
                    .. method
                        .GetParameters()
                        .Select(x =>
                            given.Find(name => Plain(name) == Plain(x.Name!)) is { } name
                                ? Typed(value(name), x.ParameterType)
                            : x.HasDefaultValue ? x.DefaultValue
                            : CancellationToken.None
                        ),
                ]
            )!;
        await call;
        return call.GetType().GetProperty("Result")!.GetValue(call);
    }

    private static object Typed(string value, Type type) =>
        type == typeof(Guid) ? Guid.Parse(value)
        : type == typeof(int) ? int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)
        : type == typeof(DateTimeOffset)
            ? DateTimeOffset.Parse(value + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture)
        : value;

    // Names of methods and parameters keep nothing but letters and digits.
    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
