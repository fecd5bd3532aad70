using System.Collections.Immutable;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Speakers;
using Campaign.Rendering.Templates;

namespace Campaign.Web.Speakers;

/// <summary>Everything a speaker takes to a meeting.</summary>
/// <param name="Minutes">Length of the meeting.</param>
/// <param name="Place">Where it is.</param>
/// <param name="PlaceName">The place's name of today, with its province.</param>
/// <param name="Language">Language of what is said (BCP 47). What only the speaker reads is Vietnamese.</param>
internal sealed record SpeakerKit(int Minutes, Place Place, string PlaceName, string Language)
{
    /// <summary>What it was made by.</summary>
    public required SpeakerRules Rules { get; init; }

    /// <summary>The outline.</summary>
    public required ImmutableArray<SpeakerTime> Outline { get; init; }

    /// <summary>Messages to say, each with the help line it needs.</summary>
    public required ImmutableArray<KeyMessage> Messages { get; init; }

    /// <summary>Longer texts to say.</summary>
    public required ImmutableArray<SpeakerText> Texts { get; init; }

    /// <summary>Questions and answers.</summary>
    public required ImmutableArray<SpeakerAnswer> Questions { get; init; }

    /// <summary>The quiz.</summary>
    public required ImmutableArray<SpeakerAnswer> Quiz { get; init; }

    /// <summary>Numbers for the sheet to leave behind.</summary>
    public required IReadOnlyList<Hotline> Help { get; init; }

    /// <summary>What is usable but has no time in this meeting.</summary>
    public required ImmutableArray<string> Left { get; init; }

    /// <summary>What a kit should have and this one has not, and why.</summary>
    public required ImmutableArray<string> Missing { get; init; }
}

/// <summary>A step with its time.</summary>
/// <param name="From">Minute in which it begins.</param>
/// <param name="To">Minute in which it ends.</param>
/// <param name="Part">What it is about.</param>
internal sealed record SpeakerTime(int From, int To, SpeakerPart Part)
{
    /// <summary>What it is called.</summary>
    public string Title =>
        Part switch
        {
            SpeakerPart.Opening => "Mở đầu",
            SpeakerPart.Messages => "Nói các thông điệp",
            SpeakerPart.Scripts => "Nói chuyện",
            SpeakerPart.Questions => "Hỏi và đáp",
            SpeakerPart.Quiz => "Câu đố",
            _ => "Số trợ giúp, phát tờ để lại",
        };
}

/// <summary>A text to say.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Text">What is said, numbers in digits.</param>
/// <param name="Seconds">How long it takes when said slowly.</param>
internal sealed record SpeakerText(string Title, string Text, int Seconds);

/// <summary>A question with what is answered.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Answer">What is answered.</param>
/// <param name="Source">Where that comes from.</param>
/// <param name="Wording"><c>template</c>: reviewed fields; <c>own</c>: reviewed words of an officer.</param>
internal sealed record SpeakerAnswer(string Question, string Answer, string Source, string Wording);
