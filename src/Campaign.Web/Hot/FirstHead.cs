namespace Campaign.Web.Hot;

/// <summary>Head of the first request of a connection, for the HTTP server to be remembered with its answer.</summary>
/// <param name="head">The bytes.</param>
/// <param name="client">Whom the connection's answers are counted for.</param>
internal sealed class FirstHead(byte[] head, string client)
{
    private byte[]? _head = head;

    public string Client => client;

    /// <summary>The head, once: of later requests nobody knows the bytes.</summary>
    public byte[]? Take() => Interlocked.Exchange(ref _head, null);
}
