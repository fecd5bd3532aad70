using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Campaign.Web.Operations.Moves;

/// <summary>
/// Count and checksum of a table's rows, whatever their order: the sum of a SHA-256 of each. Two databases sort
/// differently, and nothing but the sum is kept of a large table.
/// </summary>
internal sealed class TableSum
{
    private readonly ulong[] _parts = new ulong[4];
    private readonly ArrayBufferWriter<byte> _row = new();

    public long Rows { get; private set; }

    public void Add(IReadOnlyList<object?> row)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Digest(row, digest);
        for (var i = 0; i < _parts.Length; i++)
            _parts[i] += BinaryPrimitives.ReadUInt64BigEndian(digest[(8 * i)..]);
        Rows++;
    }

    public bool Equals(TableSum other) => Rows == other.Rows && _parts.AsSpan().SequenceEqual(other._parts);

    private void Digest(IReadOnlyList<object?> row, Span<byte> digest)
    {
        _row.ResetWrittenCount();
        foreach (var value in row)
            Write(value);
        SHA256.HashData(_row.WrittenSpan, digest);
    }

    // Each value says how long it is, so that no two rows run together into the same bytes.
    private void Write(object? value)
    {
        switch (value)
        {
            case null:
                Number(-1);
                break;
            case string text:
                Number(Encoding.UTF8.GetByteCount(text));
                Encoding.UTF8.GetBytes(text, _row);
                break;
            case Guid id:
                id.TryWriteBytes(_row.GetSpan(16));
                _row.Advance(16);
                break;
            case DateTimeOffset at:
                Number(at.UtcTicks);
                break;
            case DateTime at:
                Number(at.Ticks);
                break;
            case bool isTrue:
                Number(isTrue ? 1 : 0);
                break;
            default:
                Number(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }

    private void Number(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(_row.GetSpan(8), number);
        _row.Advance(8);
    }
}
