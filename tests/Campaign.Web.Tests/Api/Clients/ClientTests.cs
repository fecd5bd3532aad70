using System.Net;
using System.Reflection;
using System.Text.Json;
using Microsoft.Kiota.Abstractions;
using Xunit.Abstractions;

namespace Campaign.Web.Tests.Api.Clients;

/// <summary>
/// Clients that others generate from the API document call every operation that anybody may call, on the whole product
/// with its real content.
/// </summary>
[Collection("whole")]
public sealed class ClientTests(ClientSite site, ITestOutputHelper output) : IClassFixture<ClientSite>
{
    // In the place of an answer that a client has no method for.
    private static readonly object Lost = new();

    private string Document => site.Document.GetRawText();

    private Func<string, string> ValueOf(ClientOperation operation) => name => site.Value(operation, name);

    [Fact]
    public async Task Every_answer_is_one_that_the_document_describes()
    {
        var answers = new List<object>();
        var faults = new List<string>();
        foreach (var operation in site.Operations.Where(x => !ClientSite.IsSlow(x.Name)))
        {
            var address = operation.Address(ValueOf(operation));
            var unknown = address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "khong-co=1";
            foreach (var target in new[] { address, unknown, WithoutItem(operation) }.OfType<string>())
            {
                using var answer = await site.Http.GetAsync(target);
                var mediaType = answer.Content.Headers.ContentType!.MediaType!;
                if (target == unknown && answer.StatusCode != HttpStatusCode.BadRequest)
                    faults.Add($"{target}: {answer.StatusCode}");
                if (mediaType.EndsWith("json", StringComparison.Ordinal) && mediaType != "application/x-ndjson")
                    answers.Add(
                        new
                        {
                            operation = $"{operation.Name} {(int)answer.StatusCode}",
                            path = operation.Path,
                            status = (int)answer.StatusCode,
                            mediaType,
                            body = await answer.Content.ReadAsStringAsync(),
                        }
                    );
                else if (!operation.MediaTypes.Contains(mediaType) && !operation.MediaTypes.Contains("*/*"))
                    faults.Add($"{target}: {mediaType} is not described");
            }
        }
        var judged = await Validators.NodeAsync(
            "answers.mjs",
            JsonSerializer.Serialize(new { document = site.Document, answers })
        );
        Assert.Empty(faults);
        Assert.Equal($"{answers.Count} judged", judged.Trim());
        Assert.True(answers.Count > 150, $"only {answers.Count} answers were judged");
    }

    // The address of something of the same kind that is not there.
    private static string? WithoutItem(ClientOperation operation) =>
        operation.Parts.FirstOrDefault() is { } first && first is "id" or "code" or "alias"
            ? operation.Address(x =>
                x == "year" ? "2021"
                : x == "id" ? Guid.Empty.ToString()
                : "khong-co"
            )
            : null;

    [Fact]
    public async Task A_client_of_Kiota_calls_every_operation_and_finds_every_member_typed()
    {
        using var client = await KiotaClient.MakeAsync(Document, site.Http);
        // Kiota takes .txt after a parameter for a format of the same thing, and keeps only the first of both.
        string[] lost = ["getScriptText", "getProgrammeText"];
        Assert.Equal(lost, site.Operations.Where(x => !client.Has(x)).Select(x => x.Name));
        Assert.Equal(lost.Length, client.Log.Split("warn:").Length - 1);
        Assert.Contains("True", await client.PageAsync());
        await CallAllAsync(
            x => client.Has(x) || lost.Contains(x.Name),
            (x, value) => client.Has(x) ? client.CallAsync(x, value) : Task.FromResult<object?>(Lost),
            fault => (fault as ApiException)?.GetType().GetProperty("Type")?.GetValue(fault) as string
        );
    }

    [Fact]
    public async Task A_client_of_NSwag_from_the_document_as_3_0_calls_every_operation()
    {
        var document = await site.Http.GetStringAsync("/openapi/v1-3.0.json");
        var client = await NSwagClient.MakeAsync(document, site.Http);
        await CallAllAsync(
            client.Has,
            client.CallAsync,
            fault =>
                fault.GetType().GetProperty("Result")?.GetValue(fault) is { } problem
                    ? problem.GetType().GetProperty("Type")?.GetValue(problem) as string
                    : null
        );
    }

    [Fact]
    public async Task Types_of_openapi_typescript_fit_a_page_that_calls_every_operation()
    {
        var called = site.Operations.Where(x => !ClientSite.IsSlow(x.Name)).ToList();
        var answers = await TypeScriptClient.CallAsync(Document, called, site.Value, site.Http.BaseAddress!);
        var faults = called.Where(x =>
            answers[x.Name] is var answer
            && (
                ClientSite.Expected(x.Name) is { } problem
                    ? answer.Problem?.EndsWith("/" + problem, StringComparison.Ordinal) != true
                    : answer is not { Status: 200, Size: > 0 }
            )
        );
        Assert.Empty(faults.Select(x => $"{x.Name}: {answers[x.Name]}"));
    }

    private async Task CallAllAsync(
        Func<ClientOperation, bool> has,
        Func<ClientOperation, Func<string, string>, Task<object?>> call,
        Func<Exception, string?> problemOf
    )
    {
        var faults = new List<string>();
        foreach (var operation in site.Operations.Where(x => !ClientSite.IsSlow(x.Name)))
            if (!has(operation))
                faults.Add($"{operation.Name}: there is no method");
            else if (await FaultAsync(operation, call, problemOf) is { } fault)
                faults.Add($"{operation.Name}: {fault}");
        output.WriteLine($"{site.Operations.Count} operations");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private async Task<string?> FaultAsync(
        ClientOperation operation,
        Func<ClientOperation, Func<string, string>, Task<object?>> call,
        Func<Exception, string?> problemOf
    )
    {
        var expected = ClientSite.Expected(operation.Name);
        try
        {
            var answer = await call(operation, ValueOf(operation));
            if (expected is not null)
                return $"succeeded, and should have been {expected}";
            if (answer is Stream stream)
                return stream.ReadByte() < 0 ? "is empty" : null;
            return answer is null ? "is null"
                : string.Join(", ", TypedAnswer.Untyped(answer).Take(5)) is { Length: > 0 } x ? $"untyped: {x}"
                : null;
        }
        catch (Exception thrown)
        {
            var fault = thrown is TargetInvocationException { InnerException: { } inner } ? inner : thrown;
            var problem = problemOf(fault);
            return expected is not null && problem?.EndsWith("/" + expected, StringComparison.Ordinal) == true
                ? null
                : $"{fault.GetType().Name}: {problem ?? fault.Message}";
        }
    }
}
