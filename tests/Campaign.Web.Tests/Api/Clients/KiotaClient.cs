using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace Campaign.Web.Tests.Api.Clients;

/// <summary>The client that Microsoft's Kiota makes, and a page written against it.</summary>
internal sealed partial class KiotaClient : IDisposable
{
    private const string Space = "Campaign.Generated.Kiota";

    private readonly Assembly _code;
    private readonly HttpClientRequestAdapter _adapter;
    private readonly Dictionary<string, (Type Builder, string Template)> _builders;

    private KiotaClient(Assembly code, HttpClient http)
    {
        _code = code;
        _adapter = new(new AnonymousAuthenticationProvider(), httpClient: http)
        {
            BaseUrl = http.BaseAddress!.ToString().TrimEnd('/'),
        };
        // Registers the readers of JSON and text.
        _ = Activator.CreateInstance(code.GetType($"{Space}.CampaignClient")!, _adapter);
        _adapter.BaseUrl = http.BaseAddress!.ToString().TrimEnd('/');
        _builders = code.GetTypes()
            .Where(x => x.IsAssignableTo(typeof(BaseRequestBuilder)) && x.GetMethod("GetAsync") is not null)
            .Select(x => (Builder: x, Template: TemplateOf(x)))
            .ToDictionary(x => ClientOperation.ShapeOf(x.Template));
    }

    /// <summary>Generates, compiles and loads it, or loads what is there.</summary>
    public static async Task<KiotaClient> MakeAsync(string document, HttpClient http)
    {
        var page = Path.Combine(Approved.Root, "tests/Campaign.Web.Tests/Api/Clients/Written/KiotaPage.cs");
        var folder = await GeneratedFiles.FolderAsync(
            "kiota",
            document + await File.ReadAllTextAsync(page),
            async to =>
            {
                var from = Path.Combine(to, "document.json");
                await File.WriteAllTextAsync(from, document);
                Environment.SetEnvironmentVariable("KIOTA_OFFLINE_ENABLED", "true");
                var log = await Validators.RunAsync(
                    "dotnet",
                    "",
                    [
                        .. new[] { "kiota", "generate", "-l", "CSharp", "-d", from, "-o", Path.Combine(to, "code") },
                        .. new[] { "-n", Space, "-c", "CampaignClient", "--ebc", "--cc", "--ll", "Warning" },
                    ]
                );
                await File.WriteAllTextAsync(Path.Combine(to, "log.txt"), log);
                CompiledCode.Compile(to, page);
            }
        );
        return new(CompiledCode.Load(folder), http)
        {
            Log = await File.ReadAllTextAsync(Path.Combine(folder, "log.txt")),
        };
    }

    public void Dispose() => _adapter.Dispose();

    /// <summary>What the generator said.</summary>
    public required string Log { get; init; }

    /// <summary>Whether it has a method for an operation.</summary>
    public bool Has(ClientOperation operation) => _builders.ContainsKey(operation.Shape);

    /// <summary>Calls the method of an operation.</summary>
    public async Task<object?> CallAsync(ClientOperation operation, Func<string, string> value)
    {
        var (type, template) = _builders[operation.Shape];
        var names = Braces().Matches(template).Select(x => x.Groups[1].Value);
        var parts = operation.Parts.Zip(names).ToDictionary(x => x.Second, object (x) => value(x.First));
        var builder = Builder(type, parts, _adapter);
        var get = type.GetMethod("GetAsync")!;
        var configure = get.GetParameters()[0].ParameterType;
        var set = operation.Required.Any()
            ? Delegate.CreateDelegate(
                configure,
                new QuerySetter(operation.Required.ToDictionary(x => x, value)),
                typeof(QuerySetter).GetMethod(nameof(QuerySetter.Set))!
            )
            : null;
        var call = (Task)get.Invoke(builder, [set, CancellationToken.None])!;
        await call;
        return call.GetType().GetProperty("Result")!.GetValue(call);
    }

    /// <summary>Runs the page that a person wrote against the client.</summary>
    public Task<string> PageAsync()
    {
        var client = Activator.CreateInstance(_code.GetType($"{Space}.CampaignClient")!, _adapter)!;
        return (Task<string>)_code.GetType($"{Space}.KiotaPage")!.GetMethod("WriteAsync")!.Invoke(null, [client])!;
    }

    // Some builders can also be given the last part of the path by itself.
    private static object Builder(Type type, Dictionary<string, object> parts, IRequestAdapter adapter)
    {
        var maker = type.GetConstructors()
            .Single(x => x.GetParameters()[0].ParameterType == typeof(Dictionary<string, object>));
        return maker.Invoke([parts, adapter, .. maker.GetParameters().Skip(2).Select(_ => (object?)null)]);
    }

    private static string TemplateOf(Type builder)
    {
        using var nobody = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider());
        var made = Builder(builder, [], nobody);
        var template = (string)
            typeof(BaseRequestBuilder)
                .GetProperty("UrlTemplate", BindingFlags.NonPublic | BindingFlags.Instance)!
                .GetValue(made)!;
        return Query().Replace(template["{+baseurl}".Length..], "");
    }

    [GeneratedRegex(@"\{([^}?]*)\}")]
    private static partial Regex Braces();

    // A parameter that is needed stands as ?q={q}, the others as {?limit,sort}.
    [GeneratedRegex(@"(\{[?&]|\?).*$")]
    private static partial Regex Query();

    /// <summary>Sets parameters of the query on whatever class the generator made for them.</summary>
    private sealed class QuerySetter(Dictionary<string, string> values)
    {
        public void Set(object configuration)
        {
            var query = configuration.GetType().GetProperty("QueryParameters")!.GetValue(configuration)!;
            foreach (var (name, value) in values)
                query
                    .GetType()
                    .GetProperties()
                    .Single(x => x.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    .SetValue(query, value);
        }
    }
}
