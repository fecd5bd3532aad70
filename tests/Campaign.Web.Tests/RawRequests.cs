using FsCheck;
using FsCheck.Fluent;

namespace Campaign.Web.Tests;

/// <summary>A request that may stand among others on one connection.</summary>
/// <param name="Method">GET or HEAD.</param>
/// <param name="Target">Path and query, or the whole address, exactly as sent.</param>
/// <param name="Headers">Lines, each with its end.</param>
internal sealed record RawRequest(string Method, string Target, string Headers)
{
    public override string ToString() => $"{Method} {Target} HTTP/1.1\r\n{Headers}\r\n";
}

/// <summary>
/// What every cache of answers has to hold: an answer depends on its own request and on nothing that was asked before.
/// </summary>
internal static class RawRequests
{
    private const int OnOneConnection = 6;

    /// <summary>Requests that resemble each other: the same targets asked in many ways.</summary>
    /// <param name="count">How many.</param>
    /// <param name="targets">Paths with their queries.</param>
    /// <param name="more">Headers that matter at these addresses, each with its end of line.</param>
    public static Gen<RawRequest[]> Of(int count, IReadOnlyList<string> targets, params string[] more) =>
        Gen.ArrayOf(
            from target in Gen.Elements<string>(targets)
            from method in Gen.Elements("GET", "GET", "HEAD")
            from host in Gen.Elements("a.localhost", "a.localhost", "b.localhost", "a.localhost:81")
            from whole in Gen.Elements(false, false, true)
            from coding in Gen.Elements("", "", "gzip", "br", "gzip, deflate, br", "br;q=0, gzip", "identity")
            from accept in Gen.Elements("", "", "*/*", "application/json", "text/html")
            from other in Gen.Elements([.. more, "", ""])
            select new RawRequest(
                method,
                whole ? $"http://{host}{target}" : target,
                $"Host: {host}\r\n" + Line("Accept-Encoding", coding) + Line("Accept", accept) + other
            ),
            count
        );

    // In order, several requests in one packet on each connection.
    private static async Task<Dictionary<string, string>> AskAsync(Uri address, IEnumerable<RawRequest> requests)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var together in requests.Chunk(OnOneConnection))
        {
            using var client = new RawClient(address);
            await client.WriteAsync(string.Concat(together.Select(x => x.ToString())));
            foreach (var request in together)
            {
                var answer = (await client.ReadAsync(request.Method == "HEAD")).Comparable;
                if (!answers.TryAdd(request.ToString(), answer))
                    Assert.Equal(answers[request.ToString()], answer);
            }
        }
        return answers;
    }

    /// <summary>
    /// Checks it for one set of made-up requests; a failure names the seed that makes the same ones again.
    /// </summary>
    /// <param name="requests">What to ask.</param>
    /// <param name="first">Where to ask first.</param>
    /// <param name="second">Gives an address at which nothing was asked yet.</param>
    // On a thread of its own, for the check blocks it.
    public static Task CheckAsync(Gen<RawRequest[]> requests, Uri first, Func<Task<Uri>> second) =>
        Task.Run(() =>
            Prop.ForAll(requests.ToArbitrary(), x => AreAnsweredAloneAsync(x, first, second))
                .Check(Config.QuickThrowOnFailure.WithMaxTest(1))
        );

    // The second time in the other order: of two requests that are mistaken for each other, each is asked first once.
    private static async Task AreAnsweredAloneAsync(RawRequest[] requests, Uri first, Func<Task<Uri>> second)
    {
        var forward = await AskAsync(first, requests);
        var address = await second();
        var backward = await AskAsync(address, requests.Reverse());
        foreach (var (request, answer) in forward)
            Assert.True(
                answer == backward[request],
                $"{request}\n{answer}\n---- or, asked in another order:\n{backward[request]}"
            );
        // And when everything is kept already, by several readers at once.
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AskAsync(address, requests)));
        foreach (var (request, answer) in all.SelectMany(x => x))
            Assert.Equal(forward[request], answer);
    }

    private static string Line(string name, string value) => value.Length == 0 ? "" : $"{name}: {value}\r\n";
}
