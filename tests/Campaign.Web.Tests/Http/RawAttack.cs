using Campaign.Web.Tests.Operations.Deploy;

namespace Campaign.Web.Tests.Http;

/// <summary>Bytes that some server or some proxy has understood in two ways.</summary>
/// <param name="Name">What is tried.</param>
/// <param name="Bytes">What is sent; HOST stands for the site's name.</param>
/// <param name="Answers">
/// How a server may answer, as statuses in their order: what is refused, ends the connection; after the rest, a request
/// that follows is answered as well.
/// </param>
public sealed record RawAttack(string Name, string Bytes, params string[] Answers)
{
    private const string Post = "POST /tim-kiem HTTP/1.1\r\nHost: HOST\r\n";

    private const string Form = "Content-Type: application/x-www-form-urlencoded\r\n\r\n";

    private const string Get = "GET /gioi-thieu HTTP/1.1\r\nHost: HOST\r\n";

    // What would be answered as a request of its own if the length before it were understood in another way.
    private const string Smuggled = $"GET /khong-co-trang-nay HTTP/1.1\r\nHost: {SampleNginx.Name}\r\n\r\n";

    /// <summary>All of them. The request that follows gets 200.</summary>
    public static IReadOnlyList<RawAttack> All { get; } =
    [
        // Two lengths.
        new("CL and TE", Chunked("Content-Length: 4\r\n"), "400", "200"),
        new("two CL", $"{Post}Content-Length: 0\r\nContent-Length: {Smuggled.Length}\r\n\r\n{Smuggled}", "400"),
        new("CL list", $"{Post}Content-Length: 0, {Smuggled.Length}\r\n\r\n{Smuggled}", "400"),
        // Kestrel takes the sign, and nginx does not let it through.
        new("CL with a sign", $"{Post}Content-Length: +0\r\n\r\n", "400", "415 200"),
        new("CL in hexadecimal", $"{Post}Content-Length: 0x0\r\n\r\n", "400"),
        new("CL below nothing", $"{Post}Content-Length: -1\r\n\r\n", "400"),
        new("CL beyond numbers", $"{Post}Content-Length: 99999999999999999999\r\n\r\n", "400", "413"),
        new("CL with a space before the colon", $"{Post}Content-Length : 0\r\n\r\n", "400"),
        new("TE that is none", Chunked("", "xchunked"), "400", "501"),
        new("TE twice", Chunked("Transfer-Encoding: identity\r\n"), "400", "501", "200 200"),
        new("TE list", Chunked("", "chunked, identity"), "400", "501"),
        new("TE after a tab", Chunked("", "\tchunked"), "400", "501", "200 200"),
        new("TE after a vertical tab", Chunked("", "\u000bchunked"), "400", "501"),
        new("TE on a second line", $"{Post}Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n", "400", "501"),
        new("TE with a space before the colon", $"{Post}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n", "400"),
        new(
            "TE of version 1.0",
            Chunked("").Replace("HTTP/1.1", "HTTP/1.0", StringComparison.Ordinal),
            "400",
            "501",
            "200"
        ),
        // Chunks.
        new("chunk extension", Chunk("4;a=b\r\na=bc\r\n"), "200 200"),
        new("chunk extension with a bare line feed", Chunk($"4;\nxx\r\na=bc\r\n"), "400"),
        new("chunk size without end", Chunk("FFFFFFFFFFFFFFFFF\r\na\r\n"), "400", "413"),
        new("chunk size with a sign", Chunk("+4\r\na=bc\r\n"), "400"),
        new("chunk size that is none", Chunk("x\r\na=bc\r\n"), "400"),
        new("chunk without its end", Chunk("4\r\na=bcd\r\n"), "400"),
        new("chunk extension without end", Chunk($"4;{new('a', 100_000)}\r\na=bc\r\n"), "400", "200 200"),
        // Lines.
        new("bare line feeds", "GET /gioi-thieu HTTP/1.1\nHost: HOST\n\n", "200 200", "400"),
        new("a bare carriage return in a header", $"{Get}X: a\rTransfer-Encoding: chunked\r\n\r\n", "400"),
        new("NUL in a header", $"{Get}X: a\0b\r\n\r\n", "400"),
        new("NUL in the path", "GET /gioi\0thieu HTTP/1.1\r\nHost: HOST\r\n\r\n", "400"),
        new("a header without a name", $"{Get}: x\r\n\r\n", "400"),
        new("a folded header", $"{Get}X: a\r\n b\r\n\r\n", "400"),
        new("a space before the first header", "GET /gioi-thieu HTTP/1.1\r\n Host: HOST\r\n\r\n", "400"),
        new("no version", "GET /gioi-thieu\r\n\r\n", "400", ""),
        new("a version that is none", "GET / HTTP/9.9\r\nHost: HOST\r\n\r\n", "400", "505"),
        new("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "400", "505", ""),
        new("a method that is none", "AB\u0001C / HTTP/1.1\r\nHost: HOST\r\n\r\n", "400", "405"),
        // Names.
        new("no host", "GET / HTTP/1.1\r\n\r\n", "400"),
        new("two hosts", $"{Get}Host: evil.example\r\n\r\n", "400"),
        new("a host with a user", "GET / HTTP/1.1\r\nHost: a@evil.example\r\n\r\n", "400", "400 200"),
        new("another absolute address", "GET http://evil.example/ HTTP/1.1\r\nHost: HOST\r\n\r\n", "400", "200 200"),
        new("an absolute address of a file", "GET file:///etc/passwd HTTP/1.1\r\nHost: HOST\r\n\r\n", "400", "404 200"),
        new("CONNECT", "CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: HOST\r\n\r\n", "400", "405", "404 200", "405 200"),
        new("TRACE", "TRACE / HTTP/1.1\r\nHost: HOST\r\n\r\n", "405", "405 200", "404 200"),
        new("an upgrade to another protocol", $"{Get}Connection: Upgrade\r\nUpgrade: h2c\r\n\r\n", "200 200"),
        // Sizes.
        new("a header without end", $"{Get}X: {new('a', 200_000)}\r\n\r\n", "400", "431", "494", ""),
        new(
            "headers without end",
            Get + string.Concat(Enumerable.Range(0, 5_000).Select(x => $"X{x}: a\r\n")) + "\r\n",
            "400",
            "431",
            ""
        ),
        new("an address without end", $"GET /{new('a', 200_000)} HTTP/1.1\r\nHost: HOST\r\n\r\n", "400", "414", ""),
        new("a cookie without end", $"{Get}Cookie: {new('a', 60_000)}\r\n\r\n", "400", "431", ""),
        // Several at once.
        new(
            "fifty at once",
            string.Concat(Enumerable.Repeat(Get + "\r\n", 50)),
            string.Join(' ', Enumerable.Repeat("200", 51))
        ),
        new(
            "a form, and a page in its body",
            $"{Post}Content-Type: text/plain\r\nContent-Length: {Smuggled.Length}\r\n\r\n{Smuggled}",
            "400 200",
            "415 200",
            "200 200"
        ),
        new(
            "a body where none is expected",
            $"{Get}Content-Length: {Smuggled.Length}\r\n\r\n{Smuggled}",
            "200 200",
            "400"
        ),
    ];

    private static string Chunked(string before, string coding = "chunked") =>
        $"{Post}{before}Transfer-Encoding: {coding}\r\n{Form}0\r\n\r\n";

    private static string Chunk(string first) => $"{Post}Transfer-Encoding: chunked\r\n{Form}{first}0\r\n\r\n";
}
