using Campaign.Core.Broadcast;
using Campaign.Web.Items;

namespace Campaign.Web.Scripts;

/// <summary>How an abbreviation of a place's officers is read aloud, there and below.</summary>
internal sealed class ApiAbbreviation(OwnAbbreviation item, Links at) : ApiItem(item, at)
{
    /// <summary>The abbreviation as it is written; capitals matter.</summary>
    public string Written { get; } = item.Written;

    /// <summary>The words that are said.</summary>
    public string Spoken { get; } = item.Spoken;
}
