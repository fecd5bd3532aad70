using System.Buffers.Binary;
using System.Buffers.Text;
using Campaign.Web.Http.Problems;

namespace Campaign.Web.Items.Changes;

/// <summary>
/// A position in the publication log: the log's identity and a sequence. The server stores nothing for it, so it
/// survives restarts and a change of node; the identity shows when it is from another log.
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
            Members = new FaultyParameter("since"),
        };
    }
}
