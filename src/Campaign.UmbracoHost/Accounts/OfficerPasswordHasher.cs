using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>
/// Hashes passwords with PBKDF2-HMAC-SHA512 at OWASP's recommendation of 2025. A hash made with fewer iterations is
/// replaced at the next sign-in.
/// </summary>
internal sealed class OfficerPasswordHasher()
    : PasswordHasher<Officer>(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }))
{
    /// <summary>OWASP Password Storage Cheat Sheet, 2025, for HMAC-SHA512.</summary>
    public const int Iterations = 210_000;

    private static readonly Lazy<string> NobodysHash = new(() =>
        new OfficerPasswordHasher().HashPassword(new(), Guid.NewGuid().ToString())
    );

    /// <summary>
    /// The hash of a password nobody knows, checked where there is no account or the account has no password.
    /// </summary>
    public static string Nobody => NobodysHash.Value;

    public override PasswordVerificationResult VerifyHashedPassword(
        Officer user,
        string hashedPassword,
        string providedPassword
    )
    {
        var result = base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        // An older hash takes less time, which would tell who has an account, so the rest of the time is spent as well.
        if (Iterations - IterationsOf(hashedPassword) is > 0 and var rest)
            Rfc2898DeriveBytes.Pbkdf2(providedPassword, new byte[16], rest, HashAlgorithmName.SHA512, 32);
        return result;
    }

    /// <summary>How many iterations a hash was made with; format 1 of Identity's hasher.</summary>
    internal static int IterationsOf(string hash)
    {
        var bytes = Convert.FromBase64String(hash);
        return bytes is [1, ..] && bytes.Length > 13 ? (int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(5)) : 0;
    }
}
