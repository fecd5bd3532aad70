using System.Buffers.Binary;
using System.Buffers.Text;
using Campaign.Web.Api.Problems;

namespace Campaign.Web.Api.Changes;

/// <summary>
/// A place in the publication log: the log's identity and a sequence. It needs no memory on the server, so it survives
/// restarts and a change of node; a cursor from another log is told apart by its identity.
/// </summary>
internal readonly record struct ChangeCursor(Guid Log, long Seq)
{
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[24];
        Log.TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes[16..], Seq);
        return Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="ProblemException">The text is not a cursor.</exception>
    public static ChangeCursor Parse(string text)
    {
        Span<byte> bytes = stackalloc byte[24];
        if (
            text.Length == 32
            && Base64Url.IsValid(text)
            && Base64Url.TryDecodeFromChars(text, bytes, out var read)
            && read == 24
        )
            return new(new Guid(bytes[..16]), BinaryPrimitives.ReadInt64BigEndian(bytes[16..]));
        throw new ProblemException(ProblemType.InvalidCursor, $"since: {text}")
        {
            Extensions = { ["parameter"] = "since" },
        };
    }
}
