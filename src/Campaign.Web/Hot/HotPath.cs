using System.Buffers.Text;
using System.Diagnostics.Metrics;
using System.Text;
using Campaign.Web.Api;
using Campaign.Web.Api.Limits;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Hot;

/// <summary>
/// Answers a request whose head equals, byte for byte, one that was answered from prepared bytes before. It does not
/// understand HTTP: the HTTP server has, when it saw that head, and what it made of it is remembered.
/// </summary>
internal sealed class HotPath(
    RateLimiter limiter,
    TimeProvider time,
    IOptions<ApiOptions> options,
    ILoggerFactory logs,
    IMeterFactory meters
)
{
    /// <summary>Name of the meter that counts what the HTTP server's own figures leave out.</summary>
    public const string Meter = "Campaign.Api";

    /// <summary>Bytes that <see cref="TryAnswer"/> may need for the head of an answer.</summary>
    public const int LongestHead = 4096;

    private readonly KnownHeads _heads = new(options.Value.PreparedBytes / 16);
    private readonly byte[] _policy =
        Encoding.ASCII.GetBytes($"RateLimit-Policy: {limiter.AddressPolicy}\r\nRateLimit: \"default\";r=");

    // Whoever turns on the log of requests wants to see all of them.
    private readonly ILogger _requests = logs.CreateLogger("Microsoft.AspNetCore.Hosting.Diagnostics");
    private readonly Counter<long> _answers = meters.Create(Meter).CreateCounter<long>("campaign.api.hot_answers");
    private DateLine _date = new(0, []);

    /// <summary>Remembers the head of a request that is answered from prepared bytes, if it began its connection.</summary>
    /// <param name="context">The request.</param>
    /// <param name="current">The answer to it at any later moment; null: there is none prepared.</param>
    /// <param name="isCounted">Whether answers count towards the client's quota.</param>
    public void Learn(HttpContext context, Func<PreparedAnswer?> current, bool isCounted)
    {
        if (context.Features.Get<FirstHead>() is not { } first || first.Take() is not { } head || !IsPlain(head))
            return;
        // A proxy's word about the client's address is understood further up only.
        if (first.Client == RateLimiter.ClientOf(context.Connection.RemoteIpAddress)
            && HotRequest.Of(context, current, isCounted) is { } request)
            _heads.Keep(head, request);
    }

    /// <summary>Whether the head is known, its answer current and the client within its quota; then the answer.</summary>
    /// <param name="request">Head of the request, empty line included.</param>
    /// <param name="client">Whom the answer is counted for.</param>
    /// <param name="head">Room for the answer's head, <see cref="LongestHead"/> bytes.</param>
    /// <param name="written">Length of the answer's head.</param>
    /// <param name="whole">The answer whose body is to follow; null: none.</param>
    public bool TryAnswer(
        ReadOnlySpan<byte> request, string client, Span<byte> head, out int written, out PreparedAnswer? whole)
    {
        (written, whole) = (0, null);
        if (!_heads.TryFind(request, out var known) || _requests.IsEnabled(LogLevel.Information))
            return false;
        if (known.Current() is not { } answer || answer.OkHead.Length > LongestHead / 2)
            return false;
        if (answer.IsKnownTo(known.Conditions))
        {
            Put(answer.NotModifiedHead, head, ref written);
        }
        else
        {
            Put(answer.OkHead, head, ref written);
            if (known.IsCounted && !TryPutQuota(client, head, ref written))
                return false;
            whole = known.IsHead ? null : answer;
        }
        Put(Date(), head, ref written);
        Put("\r\n"u8, head, ref written);
        _answers.Add(1);
        return true;
    }

    private bool TryPutQuota(string client, Span<byte> head, ref int written)
    {
        var quota = limiter.Take(client);
        if (quota.IsExceeded)
            return false;
        Put(_policy, head, ref written);
        Put(quota.Left, head, ref written);
        Put(";t="u8, head, ref written);
        Put(quota.Reset, head, ref written);
        Put("\r\n"u8, head, ref written);
        return true;
    }

    private static void Put(ReadOnlySpan<byte> bytes, Span<byte> to, ref int at)
    {
        bytes.CopyTo(to[at..]);
        at += bytes.Length;
    }

    private static void Put(long number, Span<byte> to, ref int at)
    {
        Utf8Formatter.TryFormat(number, to[at..], out var length);
        at += length;
    }

    private byte[] Date()
    {
        var now = time.GetUtcNow();
        var second = now.ToUnixTimeSeconds();
        var line = _date;
        if (line.Second != second)
            _date = line = new(second, Encoding.ASCII.GetBytes($"Date: {now:r}\r\n"));
        return line.Bytes;
    }

    // No line ends otherwise than with CR LF, which servers may read in more than one way: it is one request.
    private static bool IsPlain(ReadOnlySpan<byte> head) => head.Count((byte)'\n') == head.Count("\r\n"u8);

    private sealed record DateLine(long Second, byte[] Bytes);
}
