using System.Globalization;
using System.Text;
using Campaign.Web.Api.Http;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Hot;

/// <summary>An answer in one coding, as bytes and header values that only need to be copied.</summary>
/// <param name="common">Headers of 200 and 304 alike.</param>
/// <param name="own">Headers of 200 besides these and the length.</param>
/// <param name="body">The bytes.</param>
/// <param name="etag">Its tag, also among the headers; null: nobody may keep it.</param>
/// <param name="lastModified">When it last changed, as a header value; null when not known.</param>
internal sealed class PreparedAnswer(
    IEnumerable<KeyValuePair<string, StringValues>> common,
    IEnumerable<KeyValuePair<string, StringValues>> own,
    byte[] body,
    string? etag,
    string? lastModified = null
)
{
    // A shorter body is copied sooner than a file is found.
    private const int WorthAFile = 16 << 10, WorthAfter = 16;

    private readonly KeyValuePair<string, StringValues>[] _common = [.. common];
    private readonly KeyValuePair<string, StringValues>[] _own = [.. own];
    private int _sent;

    public byte[] Body { get; } = body;

    /// <summary>What it weighs in memory, roughly, without the body.</summary>
    public const int Weight = 3072;

    /// <summary>Status line and headers of 200, without date, quota and the empty line.</summary>
    public byte[] OkHead =>
        field ??= HeadOf("200 OK", [Length(), .. _own, .. _common]);

    /// <summary>Status line and headers of 304, without date and the empty line.</summary>
    public byte[] NotModifiedHead => field ??= HeadOf("304 Not Modified", _common);

    /// <summary>The body as Linux sends it without copying: when it is long and often asked for, else null.</summary>
    public MemoryFile? File
    {
        get => field ?? (Body.Length < WorthAFile || ++_sent != WorthAfter ? null : field = MemoryFile.Of(Body));
        private set;
    }

    /// <summary>Whether a client has this version already.</summary>
    /// <param name="conditions">Headers of its request.</param>
    public bool IsKnownTo(IHeaderDictionary conditions) =>
        etag is not null && Preconditions.NotModified(conditions, etag, lastModified);

    /// <summary>Answers with it, or with 304 to who has it already.</summary>
    public Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        foreach (var (name, value) in _common)
            response.Headers[name] = value;
        if (IsKnownTo(context.Request.Headers))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        foreach (var (name, value) in _own)
            response.Headers[name] = value;
        response.ContentLength = Body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.BodyWriter.WriteAsync(Body, context.RequestAborted).AsTask();
    }

    private KeyValuePair<string, StringValues> Length() =>
        new("Content-Length", Body.Length.ToString(CultureInfo.InvariantCulture));

    private static byte[] HeadOf(string status, IEnumerable<KeyValuePair<string, StringValues>> headers)
    {
        var lines = headers.Select(x => $"{x.Key}: {x.Value}\r\n");
        return Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{string.Concat(lines)}");
    }
}
