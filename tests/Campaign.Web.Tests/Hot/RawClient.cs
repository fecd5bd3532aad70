using System.Net.Sockets;
using System.Text;

namespace Campaign.Web.Tests.Hot;

/// <summary>A connection on which a test writes what it likes.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;
    private readonly List<byte> _read = [];

    public RawClient(Uri address)
    {
        _client = new TcpClient(address.Host, address.Port) { NoDelay = true, ReceiveTimeout = 20_000 };
        _stream = _client.GetStream();
    }

    public async Task WriteAsync(string text) => await _stream.WriteAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>The next answer.</summary>
    /// <param name="withoutBody">Whether it is to HEAD.</param>
    public async Task<RawAnswer> ReadAsync(bool withoutBody = false)
    {
        int end;
        while ((end = Text().IndexOf("\r\n\r\n", StringComparison.Ordinal)) < 0)
            await MoreAsync();
        var lines = Text()[..end].Split("\r\n");
        var headers = lines.Skip(1).Select(x => x.Split(": ", 2)).ToDictionary(x => x[0].ToLowerInvariant(), x => x[1]);
        var length = withoutBody || !headers.TryGetValue("content-length", out var text)
            ? 0
            : int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        while (_read.Count < end + 4 + length)
            await MoreAsync();
        var body = _read.Skip(end + 4).Take(length).ToArray();
        _read.RemoveRange(0, end + 4 + length);
        return new(lines[0], headers, body);
    }

    /// <summary>Whether the server has closed the connection and sent nothing more.</summary>
    public async Task<bool> IsOverAsync() => _read.Count == 0 && await _stream.ReadAsync(new byte[1]) == 0;

    private string Text() => Encoding.Latin1.GetString([.. _read]);

    private async Task MoreAsync()
    {
        var buffer = new byte[65536];
        var count = await _stream.ReadAsync(buffer);
        Assert.True(count > 0, "the connection ended within an answer");
        _read.AddRange(buffer.AsSpan(0, count));
    }

    public void Dispose() => _client.Dispose();
}

/// <summary>An answer as it came over the wire.</summary>
internal sealed record RawAnswer(string Status, Dictionary<string, string> Headers, byte[] Body)
{
    /// <summary>Status, headers and body, without what differs from one moment to the next.</summary>
    public string Comparable =>
        string.Join('\n', Headers.Where(x => x.Key is not ("date" or "ratelimit")).OrderBy(x => x.Key).Select(x => $"{x.Key}: {x.Value}")
            .Prepend(Status).Append(Headers.ContainsKey("ratelimit").ToString()).Append(Convert.ToHexString(Body)));
}
