using FsCheck;
using FsCheck.Fluent;

namespace Campaign.Web.Tests;

/// <summary>A request that may be one of several on a connection.</summary>
/// <param name="Method">GET or HEAD.</param>
/// <param name="Target">Path and query, or the whole address, exactly as sent.</param>
/// <param name="Headers">Header lines, each with its line end.</param>
internal sealed record RawRequest(string Method, string Target, string Headers)
{
    public override string ToString() => $"{Method} {Target} HTTP/1.1\r\n{Headers}\r\n";
}

/// <summary>
/// What must be true of every cache of answers: an answer depends on its own request and not on any earlier one.
/// </summary>
internal static class RawRequests
{
    private const int OnOneConnection = 6;

    /// <summary>Similar requests: the same targets, requested in many ways.</summary>
    /// <param name="count">Number of requests.</param>
    /// <param name="targets">Paths with their queries.</param>
    /// <param name="more">Headers that matter at these addresses, each with its line end.</param>
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

    // In order, with several requests in one packet on each connection.
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
    /// Checks it with one set of generated requests. A failure names the seed that generates them again.
    /// </summary>
    /// <param name="requests">The requests to send.</param>
    /// <param name="first">The address to use first.</param>
    /// <param name="second">Gives an address at which nothing has been requested yet.</param>
    // On its own thread, because the check blocks.
    public static Task CheckAsync(Gen<RawRequest[]> requests, Uri first, Func<Task<Uri>> second) =>
        Task.Run(() =>
            Prop.ForAll(requests.ToArbitrary(), x => AreAnsweredAloneAsync(x, first, second))
                .Check(Config.QuickThrowOnFailure.WithMaxTest(1))
        );

    // The second time in reverse order: of two requests that get confused, each comes first once.
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
        // Then again with everything cached, by several readers at once.
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AskAsync(address, requests)));
        foreach (var (request, answer) in all.SelectMany(x => x))
            Assert.Equal(forward[request], answer);
    }

    private static string Line(string name, string value) => value.Length == 0 ? "" : $"{name}: {value}\r\n";
}
