using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Web.Http.Problems;
using Campaign.Web.Items;
using Campaign.Web.Items.Lists;

namespace Campaign.Web.Print;

/// <summary>The place a copy is for.</summary>
internal static class PrintPlace
{
    /// <summary>The current unit that a code stands for: the unit itself, or its only successor.</summary>
    /// <exception cref="ProblemException">It is unknown or has several successors.</exception>
    public static Place Of(CampaignSnapshot snapshot, string code, DateOnly day)
    {
        var found = snapshot.Places.Resolve(code, day);
        if (found.IsEmpty)
            throw ProblemException.Parameter("place", $"no unit of {day:yyyy-MM-dd} is known by {code}.");
        // A divided unit has several successors, and only the person printing knows which one is meant.
        return found.Length == 1
            ? found[0]
            : throw new ProblemException(
                ProblemType.InvalidParameter,
                $"place: {code} lives on in several units; name one of them."
            )
            {
                Members = PlaceSuccessors.Of("place", found, day),
            };
    }
}
