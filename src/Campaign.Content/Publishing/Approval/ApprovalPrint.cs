using System.Security.Cryptography;
using System.Text;
using Umbraco.Cms.Core.Models;

namespace Campaign.Content.Publishing.Approval;

/// <summary>
/// Names what an approval is for: the exact draft, where it lies, and the place that the folder above it is for. A
/// folder that is given to another place makes the same words speak to others.
/// </summary>
internal sealed class ApprovalPrint(AddressedPlaces addressed, DraftPrint prints)
{
    /// <summary>The print of the draft.</summary>
    public string Of(IContent document, string culture) => Placed(document, prints.Of(document, culture));

    /// <summary>The print of what is public; null when nothing is.</summary>
    public string? OfPublic(IContent document, string culture) =>
        prints.OfPublic(document, culture) is { } said ? Placed(document, said) : null;

    private string Placed(IContent document, string said)
    {
        var places = addressed.PlaceKeysOf(AddressedPlaces.Ids(document.Path).Where(x => x != document.Id));
        var text = string.Join(' ', places.Select(x => $"{x:N}").Prepend(said));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
