using System.Collections.Frozen;
using System.Collections.Immutable;
using Campaign.Core.Speakers;

namespace Campaign.Web.Speakers;

/// <summary>What kits of speakers are made of.</summary>
/// <param name="Meetings">Steps of a meeting, by its length in minutes.</param>
/// <param name="MinutesPerQuestion">What one question with its answer takes.</param>
/// <param name="ScriptKinds">Kinds of broadcast scripts that can also be said in a room.</param>
/// <param name="Opening">What to say first.</param>
/// <param name="NeverAsk">What nobody is asked in public.</param>
/// <param name="Afterwards">What to do when somebody comes afterwards.</param>
/// <param name="Counting">How to count without names.</param>
/// <param name="Questions">What people ask.</param>
/// <param name="Quiz">The quiz.</param>
internal sealed record SpeakerRules(
    FrozenDictionary<int, ImmutableArray<SpeakerStep>> Meetings,
    int MinutesPerQuestion,
    ImmutableArray<string> ScriptKinds,
    ImmutableArray<string> Opening,
    ImmutableArray<string> NeverAsk,
    ImmutableArray<string> Afterwards,
    ImmutableArray<string> Counting,
    ImmutableArray<SpeakerQuestion> Questions,
    ImmutableArray<SpeakerQuestion> Quiz
)
{
    /// <summary>Those of a folder without the file: no meeting, so that no kit can be made.</summary>
    public static SpeakerRules None { get; } =
        new(FrozenDictionary<int, ImmutableArray<SpeakerStep>>.Empty, 1, [], [], [], [], [], [], []);

    /// <summary>Lengths of meetings, in minutes.</summary>
    public IReadOnlyList<int> Lengths => [.. Meetings.Keys.Order()];

    /// <summary>These rules with what a narrower level sets in place of them, or beside them.</summary>
    public SpeakerRules With(SpeakerChoices choices) =>
        new(
            choices
                .Meetings.Select(x => KeyValuePair.Create(x.Length, x.Steps))
                .Concat(Meetings)
                .DistinctBy(x => x.Key)
                .ToFrozenDictionary(),
            choices.QuestionMinutes ?? MinutesPerQuestion,
            Narrower(choices.ScriptKinds, ScriptKinds),
            Narrower(choices.Opening, Opening),
            [.. NeverAsk.Concat(choices.NeverAsk).Distinct(StringComparer.Ordinal)],
            Narrower(choices.Afterwards, Afterwards),
            Narrower(choices.Counting, Counting),
            Narrower(choices.Questions, Questions),
            Narrower(choices.Quiz, Quiz)
        );

    private static ImmutableArray<T> Narrower<T>(ImmutableArray<T> own, ImmutableArray<T> wider) =>
        own.IsEmpty ? wider : own;
}
