using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>Stores officers. It keeps only hashes of recovery codes, as of passwords.</summary>
internal sealed class OfficerStore(AccountsDb db, IdentityErrorDescriber describer)
    : UserOnlyStore<Officer, AccountsDb, Guid>(db, describer)
{
    // Redeeming one writes back the hashes of the others.
    private const char Mark = '#';

    public override Task ReplaceCodesAsync(
        Officer user,
        IEnumerable<string> recoveryCodes,
        CancellationToken cancellationToken
    ) =>
        base.ReplaceCodesAsync(
            user,
            recoveryCodes.Select(x => x.StartsWith(Mark) ? x : Hash(user, x)),
            cancellationToken
        );

    public override Task<bool> RedeemCodeAsync(Officer user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, Hash(user, code), cancellationToken);

    // The codes are random, so a slow hash would add nothing.
    private static string Hash(Officer user, string code) =>
        Mark + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id} {code}")));
}
