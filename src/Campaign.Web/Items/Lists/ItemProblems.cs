using Campaign.Core.Places;
using Campaign.Web.Http.Problems;
using Campaign.Web.Items.Changes;

namespace Campaign.Web.Items.Lists;

/// <summary>What is known of an item that was withdrawn.</summary>
/// <param name="Id">Id of the item that was withdrawn.</param>
/// <param name="Reason">Why it was withdrawn: unpublished, expired, deleted or moved.</param>
/// <param name="At">When it was withdrawn, UTC.</param>
/// <param name="Seq">Sequence of the log at which it was withdrawn.</param>
/// <param name="Notice">What an officer says to everybody who may have a copy.</param>
internal sealed record WithdrawnItem(Guid Id, string Reason, DateTime At, long Seq, ApiRecall? Notice)
    : IProblemMembers;

/// <summary>In which languages an item is published.</summary>
/// <param name="Parameter">The parameter that names the language.</param>
/// <param name="AvailableLanguages">Languages in which the item is published.</param>
internal sealed record OtherLanguages(string Parameter, string[] AvailableLanguages) : IProblemMembers;

/// <summary>Which units a former one lives on in.</summary>
/// <param name="Parameter">The query parameter that names the unit.</param>
/// <param name="Successors">The units that a former one lives on in: name one of them.</param>
internal sealed record PlaceSuccessors(string? Parameter, ApiPlaceName[] Successors) : IProblemMembers
{
    /// <summary>Says which unit has to be named instead.</summary>
    /// <param name="parameter">The query parameter that names the unit; null when the address does.</param>
    /// <param name="found">The units that it lives on in.</param>
    /// <param name="day">The day for which they are named.</param>
    public static PlaceSuccessors Of(string? parameter, IEnumerable<Place> found, DateOnly day) =>
        new(parameter, [.. found.Select(x => new ApiPlaceName(x.Ref, (x.On(day) ?? x.Latest).FullName))]);
}
