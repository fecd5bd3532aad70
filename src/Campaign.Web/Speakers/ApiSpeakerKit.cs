using System.Collections.Immutable;
using Campaign.Web.Items;

namespace Campaign.Web.Speakers;

/// <summary>
/// What a speaker takes to a meeting. Instructions are Vietnamese; what is said is in <c>language</c>.
/// </summary>
/// <param name="Place">Where the meeting is.</param>
/// <param name="Minutes">Its length.</param>
/// <param name="Language">Language of what is said (BCP 47).</param>
/// <param name="AsOf">The day for which it is right.</param>
/// <param name="Outline">Steps with their minutes.</param>
/// <param name="NeverAsk">What nobody is asked in public.</param>
/// <param name="Opening">What to say first.</param>
/// <param name="Messages">Messages, each with the help line it needs.</param>
/// <param name="Texts">Longer texts.</param>
/// <param name="Questions">What people ask, with answers and sources.</param>
/// <param name="Quiz">A quiz with answers and sources.</param>
/// <param name="Afterwards">What to do when somebody comes afterwards.</param>
/// <param name="Help">The sheet of help lines to leave behind.</param>
/// <param name="Counting">How to count without names.</param>
/// <param name="Left">What is usable but has no time in this meeting.</param>
/// <param name="Missing">What the kit should have and has not, and why.</param>
/// <param name="PdfUrl">The kit to print.</param>
/// <param name="LargePrintUrl">The kit in large print.</param>
internal sealed record ApiSpeakerKit(
    ApiPlaceName Place,
    int Minutes,
    string Language,
    DateOnly AsOf,
    ImmutableArray<ApiSpeakerStep> Outline,
    ImmutableArray<string> NeverAsk,
    ImmutableArray<string> Opening,
    ImmutableArray<ApiSpeakerMessage> Messages,
    ImmutableArray<ApiSpeakerText> Texts,
    ImmutableArray<ApiSpeakerAnswer> Questions,
    ImmutableArray<ApiSpeakerAnswer> Quiz,
    ImmutableArray<string> Afterwards,
    ImmutableArray<ApiSpeakerCall> Help,
    ImmutableArray<string> Counting,
    ImmutableArray<string> Left,
    ImmutableArray<string> Missing,
    string PdfUrl,
    string LargePrintUrl
);

/// <summary>A step.</summary>
/// <param name="From">Minute in which it begins.</param>
/// <param name="To">Minute in which it ends.</param>
/// <param name="Title">What happens.</param>
internal sealed record ApiSpeakerStep(int From, int To, string Title);

/// <summary>A message to say.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Text">Its text; not to be changed.</param>
/// <param name="HelpLine">What has to be said with it; null: nothing.</param>
internal sealed record ApiSpeakerMessage(Guid Id, string Text, string? HelpLine);

/// <summary>A text to say.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Text">What is said.</param>
/// <param name="Seconds">How long it takes when said slowly.</param>
internal sealed record ApiSpeakerText(string Title, string Text, int Seconds);

/// <summary>A question with its answer.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Answer">What is answered.</param>
/// <param name="Source">Where that comes from.</param>
/// <param name="Wording">template: reviewed fields in a template; own: reviewed words of an officer.</param>
internal sealed record ApiSpeakerAnswer(string Question, string Answer, string Source, string Wording);

/// <summary>A number to call.</summary>
/// <param name="Number">Grouped as people say it.</param>
/// <param name="Label">Who answers.</param>
/// <param name="Note">Cost and hours, as far as they are known.</param>
internal sealed record ApiSpeakerCall(string Number, string Label, string Note);
