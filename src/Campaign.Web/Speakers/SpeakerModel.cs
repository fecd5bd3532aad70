using System.Collections.Immutable;
using Campaign.Core.Places;

namespace Campaign.Web.Speakers;

/// <summary>What was chosen on the page of kits.</summary>
/// <param name="Lengths">Lengths of meetings, in minutes.</param>
/// <param name="Minutes">The chosen one; 0: this server has none.</param>
/// <param name="PlaceText">The place as typed.</param>
/// <param name="Answer">The places with that name.</param>
public sealed record SpeakerModel(IReadOnlyList<int> Lengths, int Minutes, string? PlaceText, PlaceAnswer Answer)
{
    /// <summary>What the kit holds; null while something still has to be chosen.</summary>
    public SpeakerPreview? Kit { get; init; }

    /// <summary>Units to choose from: several with that name, or several successors of a former one.</summary>
    public ImmutableArray<Place> Choices => Answer.Places.Length > 1 ? Answer.Places : Answer.Offered;
}

/// <summary>A kit in short.</summary>
/// <param name="Place">Its place.</param>
/// <param name="PlaceName">Name of the place.</param>
/// <param name="Outline">Minutes and steps.</param>
/// <param name="Holds">How much there is of what.</param>
/// <param name="Left">What has no time.</param>
/// <param name="Missing">What is not there, and why.</param>
public sealed record SpeakerPreview(
    Place Place,
    string PlaceName,
    ImmutableArray<(string Minutes, string Title)> Outline,
    string Holds,
    ImmutableArray<string> Left,
    ImmutableArray<string> Missing
)
{
    internal static SpeakerPreview Of(SpeakerKit kit) =>
        new(
            kit.Place,
            kit.PlaceName,
            [.. kit.Outline.Select(x => ($"{x.From} – {x.To}", x.Title))],
            $"{kit.Messages.Length} thông điệp, {kit.Texts.Length} bài nói chuyện, {kit.Questions.Length} câu hỏi, "
                + $"{kit.Quiz.Length} câu đố, {kit.Help.Count} số điện thoại, phiếu đếm",
            kit.Left,
            kit.Missing
        );
}
