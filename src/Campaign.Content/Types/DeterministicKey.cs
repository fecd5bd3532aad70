using System.Security.Cryptography;
using System.Text;

namespace Campaign.Content.Types;

/// <summary>
/// Keys made from names (UUID version 5, RFC 9562 §5.5), so that every installation gives a record the same key.
/// </summary>
public static class DeterministicKey
{
    private static readonly Guid Namespace = new("6f1f6c0e-6d0b-5b8e-9a0c-1511c0de1215");

    /// <summary>The key of a name, for example <c>document-type:message</c>.</summary>
    public static Guid Of(string name)
    {
        var text = Encoding.UTF8.GetBytes(name.Normalize(NormalizationForm.FormC));
        var input = new byte[16 + text.Length];
        Namespace.TryWriteBytes(input, bigEndian: true, out _);
        text.CopyTo(input, 16);
#pragma warning disable CA5350 // UUID version 5 is defined over SHA-1; nothing here is a secret.
        var hash = SHA1.HashData(input).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
