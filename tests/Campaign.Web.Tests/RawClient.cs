using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Campaign.Web.Tests.Operations.Deploy;

namespace Campaign.Web.Tests;

/// <summary>A connection on which a test writes whatever it wants.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly TcpClient _client;
    private readonly Stream _stream;
    private readonly PipeReader _read;

    public RawClient(Uri address)
    {
        _client = new TcpClient(address.Host, address.Port) { NoDelay = true };
        _stream = _client.GetStream();
        if (address.Scheme == Uri.UriSchemeHttps)
        {
            var tls = new SslStream(_stream, leaveInnerStreamOpen: false, SampleNginx.IsOurs);
            tls.AuthenticateAsClient(SampleNginx.Name);
            _stream = tls;
        }
        _read = PipeReader.Create(_stream);
    }

    public async Task WriteAsync(string text) => await _stream.WriteAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads the next answer.</summary>
    /// <param name="withoutBody">Whether it answers HEAD.</param>
    public async Task<RawAnswer> ReadAsync(bool withoutBody = false)
    {
        var head = Encoding.Latin1.GetString(await TakeToAsync("\r\n\r\n"u8.ToArray()));
        var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines
            .Skip(1)
            .Select(x => x.Split(": ", 2))
            .GroupBy(x => x[0].ToLowerInvariant(), x => x[1])
            .ToDictionary(x => x.Key, x => string.Join(", ", x));
        if (withoutBody || lines[0].StartsWith("HTTP/1.1 304", StringComparison.Ordinal))
            return new(lines[0], headers, []);
        return new(
            lines[0],
            headers,
            headers.ContainsKey("transfer-encoding")
                ? await ChunksAsync()
                : await TakeAsync(
                    headers.TryGetValue("content-length", out var length)
                        ? int.Parse(length, CultureInfo.InvariantCulture)
                        : 0
                )
        );
    }

    /// <summary>Reads until the server closes the connection.</summary>
    public async Task<string> ReadToEndAsync()
    {
        var all = new StringBuilder();
        try
        {
            while (true)
            {
                var read = await _read.ReadAsync();
                all.Append(Encoding.Latin1.GetString(read.Buffer.ToArray()));
                _read.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                    return all.ToString();
            }
        }
        catch (IOException)
        {
            // A server that refuses what it has not read resets the connection.
            return all.ToString();
        }
    }

    /// <summary>Whether the server has closed the connection without sending anything more.</summary>
    public async Task<bool> IsOverAsync() => await _read.ReadAsync() is { IsCompleted: true, Buffer.IsEmpty: true };

    private async Task<byte[]> ChunksAsync()
    {
        var body = new List<byte>();
        while (true)
        {
            var size = Encoding.ASCII.GetString(await TakeToAsync("\r\n"u8.ToArray())).Trim();
            var chunk = await TakeAsync(int.Parse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture) + 2);
            if (chunk.Length == 2)
                return [.. body];
            body.AddRange(chunk[..^2]);
        }
    }

    private async Task<byte[]> TakeToAsync(byte[] mark)
    {
        while (true)
        {
            var read = await _read.ReadAsync();
            if (PositionAfter(read.Buffer, mark) is { } end)
                return Take(read.Buffer.Slice(0, end));
            Assert.False(read.IsCompleted, "the connection ended within an answer");
            _read.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private async Task<byte[]> TakeAsync(int length)
    {
        if (length == 0)
            return [];
        var read = await _read.ReadAtLeastAsync(length);
        Assert.True(read.Buffer.Length >= length, "the connection ended within an answer");
        return Take(read.Buffer.Slice(0, length));
    }

    private byte[] Take(ReadOnlySequence<byte> part)
    {
        var bytes = part.ToArray();
        _read.AdvanceTo(part.End);
        return bytes;
    }

    private static SequencePosition? PositionAfter(ReadOnlySequence<byte> bytes, byte[] mark)
    {
        var reader = new SequenceReader<byte>(bytes);
        return reader.TryReadTo(out ReadOnlySequence<byte> _, mark) ? reader.Position : null;
    }

    public void Dispose() => _client.Dispose();
}

/// <summary>An answer as it came over the wire.</summary>
internal sealed record RawAnswer(string Status, Dictionary<string, string> Headers, byte[] Body)
{
    // Headers that differ from one moment to the next.
    private static readonly string[] OfTheMoment = ["date", "ratelimit", "ratelimit-policy", "transfer-encoding"];

    /// <summary>Status, headers and body, except what differs from one moment to the next.</summary>
    public string Comparable =>
        string.Join(
            '\n',
            Headers
                .Where(x => !OfTheMoment.Contains(x.Key))
                .OrderBy(x => x.Key)
                .Select(x => $"{x.Key}: {x.Value}")
                .Prepend(Status)
                .Append(Encoding.Latin1.GetString(Body))
        );
}
