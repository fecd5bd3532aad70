using System.Text.RegularExpressions;
using Campaign.Web.Tests.Api;
using Campaign.Web.Webhooks;

namespace Campaign.Web.Tests.Webhooks;

/// <summary>Runs the snippets in docs/api/webhooks.md exactly as they are.</summary>
public sealed partial class VerificationSnippetTests
{
    private const long Now = 1637377200;
    private const string Body = """{"type":"message.updated","data":{"title":"Chấm dứt bạo lực"}}""";
    private static readonly string Secret = Signature.NewSecret();
    private static readonly string Signed = Signature.Of(
        "msg_1",
        DateTimeOffset.FromUnixTimeSeconds(Now),
        Body,
        Signature.NewSecret(),
        Secret
    );

    // A valid signature, another body, another secret, and one that is too old.
    private static readonly (string Secret, string Body, long At, bool Good)[] Cases =
    [
        (Secret, Body, Now + 60, true),
        (Secret, Body + " ", Now, false),
        (Signature.NewSecret(), Body, Now, false),
        (Secret, Body, Now + 301, false),
    ];

    private static string Snippet(string language) =>
        Block()
            .Matches(File.ReadAllText(Path.Combine(Approved.Root, "docs/api/webhooks.md")))
            .Single(x => x.Groups[1].Value == language)
            .Groups[2]
            .Value;

    [Fact]
    public async Task The_python_snippet_verifies()
    {
        foreach (var x in Cases)
        {
            var call =
                $"\nprint(verify({Quote(x.Secret)}, 'msg_1', '{Now}', {Quote(x.Body)}, {Quote(Signed)}, {x.At}))\n";
            Assert.Equal(
                x.Good ? "True" : "False",
                (await Validators.PythonAsync("-", Snippet("python") + call)).Trim()
            );
        }
    }

    [Fact]
    public async Task The_javascript_snippet_verifies()
    {
        foreach (var x in Cases)
        {
            var call =
                $"\nconsole.log(verify({Quote(x.Secret)}, 'msg_1', '{Now}', "
                + $"{Quote(x.Body)}, {Quote(Signed)}, {x.At}));\n";
            Assert.Equal(
                x.Good ? "true" : "false",
                (await Validators.RunAsync("node", Snippet("javascript") + call, "--input-type=module", "-")).Trim()
            );
        }
    }

    [Fact]
    public async Task The_csharp_snippet_verifies()
    {
        var calls = Cases.Select(x =>
            $"Console.WriteLine(Verify({Quote(x.Secret)}, \"msg_1\", \"{Now}\", "
            + $"{Quote(x.Body)}, {Quote(Signed)}, DateTimeOffset.FromUnixTimeSeconds({x.At})));"
        );
        var folder = Directory.CreateTempSubdirectory("campaign-snippet-");
        var file = Path.Combine(folder.FullName, "verify.cs");
        await File.WriteAllTextAsync(
            file,
            $"#:property PublishAot=false\n{string.Join('\n', calls)}\n{Snippet("csharp")}"
        );
        var output = await Validators.RunAsync("dotnet", "", "run", file);
        Assert.Equal(
            Cases.Select(x => x.Good.ToString()),
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
        folder.DeleteAll();
    }

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    [GeneratedRegex(@"```(\w+)[^\n]*\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
