using System.Collections.Frozen;
using System.Collections.Immutable;
using Campaign.Core.Forms;
using Campaign.Core.Wording;

namespace Campaign.Web.Speakers;

/// <summary>What officers decide about kits of speakers in <c>content/speakers.json</c>.</summary>
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
}

/// <summary>A step of a meeting.</summary>
/// <param name="Part">What it is about.</param>
/// <param name="Minutes">How long it takes.</param>
internal sealed record SpeakerStep(SpeakerPart Part, int Minutes);

/// <summary>What a step is about.</summary>
internal enum SpeakerPart
{
    /// <summary>Who is speaking, and that nobody has to tell anything.</summary>
    Opening,

    /// <summary>Messages, each with the help line it needs.</summary>
    Messages,

    /// <summary>Scripts that are also broadcast.</summary>
    Scripts,

    /// <summary>Questions and answers.</summary>
    Questions,

    /// <summary>A quiz.</summary>
    Quiz,

    /// <summary>Help lines, and the sheet to leave behind.</summary>
    Help,
}

/// <summary>A question with its answer.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Answer">A template over fields of the source, or an officer's own words.</param>
/// <param name="Source">The published record that it rests on.</param>
/// <param name="ReviewedBy">Who reviewed own words; null: nobody has.</param>
/// <param name="ReviewedOn">When.</param>
internal sealed record SpeakerQuestion(
    string Question,
    FormTemplate Answer,
    SpeakerSource Source,
    string? ReviewedBy,
    DateOnly? ReviewedOn
)
{
    /// <summary>Whether the answer is made of reviewed fields alone, and needs no review of its own.</summary>
    public bool IsTemplate => Answer.Fields.Any();

    /// <summary>Whether a person has said that it is right.</summary>
    public bool IsReviewed => IsTemplate || (ReviewedBy is not null && ReviewedOn is not null);
}

/// <summary>A published record, by its type and the last part of its address.</summary>
/// <param name="Type"><c>service</c>, <c>document</c> or <c>message</c>.</param>
/// <param name="Slug">Last part of its address.</param>
internal sealed record SpeakerSource(string Type, string Slug);
