using System.Net;
using System.Net.Sockets;

namespace Campaign.Benchmarks.Traffic;

/// <summary>
/// A commune's station that fetches what it reads aloud today and tomorrow, what has changed, and the places of help.
/// Its address is its own, as on a real network, so that nobody else's requests count towards its quota.
/// </summary>
internal sealed class Station : IDisposable
{
    private readonly HttpClient _http;
    private readonly string[] _paths;
    private readonly string?[] _tags = new string?[2];
    private int _next;

    /// <param name="site">Where it fetches.</param>
    /// <param name="commune">Code of its commune.</param>
    /// <param name="number">Its number, for its address on loopback.</param>
    /// <param name="key">Its key; null: none.</param>
    public Station(Uri site, string commune, int number, string? key)
    {
        var own = new IPAddress([127, 1, (byte)(number / 250), (byte)(1 + number % 250)]);
        _http = new HttpClient(new SocketsHttpHandler { ConnectCallback = (to, stop) => ConnectAsync(own, to, stop) })
        {
            BaseAddress = site,
        };
        if (key is not null)
            _http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        string Programme(int ahead) => $"/api/v1/programmes/{commune}/{Communes.Day(ahead)}";
        // The last two ask whether the first two are still the same.
        _paths =
        [
            Programme(0),
            Programme(1),
            Programme(0) + ".txt",
            Programme(1) + ".txt",
            Programme(0) + ".ssml",
            Programme(1) + ".ssml",
            $"/api/v1/changes?place={commune}",
            $"/api/v1/services?place={commune}",
            Programme(0),
            Programme(1),
        ];
    }

    /// <summary>How many requests it sends.</summary>
    public const int Requests = 10;

    /// <summary>Sends its next request.</summary>
    public async Task NextAsync(Tally tally, long due)
    {
        var number = Interlocked.Increment(ref _next) - 1;
        var request = new HttpRequestMessage(HttpMethod.Get, _paths[number]);
        var asksAgain = number >= Requests - _tags.Length;
        var tag = asksAgain ? _tags[number - (Requests - _tags.Length)] : null;
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        var kind = asksAgain ? "programme if new" : Kind(_paths[number]);
        var answer = await tally.SendAsync(kind, _http, request, due);
        if (number < _tags.Length)
            _tags[number] = answer?.Tag;
    }

    public void Dispose() => _http.Dispose();

    private static string Kind(string path) =>
        path.EndsWith(".txt", StringComparison.Ordinal) ? "text"
        : path.EndsWith(".ssml", StringComparison.Ordinal) ? "SSML"
        : path.Split('/', '?')[3];

    private static async ValueTask<Stream> ConnectAsync(
        IPAddress own,
        SocketsHttpConnectionContext to,
        CancellationToken stop
    )
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(new IPEndPoint(own, 0));
            await socket.ConnectAsync(IPAddress.Parse(to.DnsEndPoint.Host), to.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
