using System.Collections.Immutable;
using Campaign.Core.Places;

namespace Campaign.Web.Embeds;

/// <summary>What was chosen on the page that hands out embeds.</summary>
/// <param name="Chosen">The addresses of the choice.</param>
/// <param name="PlaceText">The place as typed.</param>
/// <param name="Answer">The places with that name.</param>
public sealed record EmbedsModel(EmbedAddress Chosen, string? PlaceText, PlaceAnswer Answer)
{
    /// <summary>Units to choose from: several with that name, or several successors of a former one.</summary>
    public ImmutableArray<Place> Choices => Answer.Places.Length > 1 ? Answer.Places : Answer.Offered;
}
