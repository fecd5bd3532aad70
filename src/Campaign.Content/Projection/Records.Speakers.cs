using System.Collections.Immutable;
using Campaign.Core.Speakers;
using Campaign.Core.Text;

namespace Campaign.Content.Projection;

/// <summary>What documents say about kits of speakers.</summary>
internal static partial class Records
{
    private static SpeakerChoices Speakers(Fields from) =>
        new()
        {
            Meetings =
            [
                .. from.Rows(SpeakerChoiceFields.Meetings)
                    .GroupBy(
                        x => x.Whole("meeting"),
                        x => new SpeakerStep(
                            Enum.Parse<SpeakerPart>(x.Choice("part"), ignoreCase: true),
                            x.Whole("minutes")
                        )
                    )
                    .Select(x => new SpeakerMeeting(x.Key, [.. x])),
            ],
            QuestionMinutes = from.Whole(SpeakerChoiceFields.QuestionMinutes),
            ScriptKinds = from.Choices(SpeakerChoiceFields.ScriptKinds),
            Opening = from.Lines(SpeakerChoiceFields.Opening),
            NeverAsk = from.Lines(SpeakerChoiceFields.NeverAsk),
            Afterwards = from.Lines(SpeakerChoiceFields.Afterwards),
            Counting = from.Lines(SpeakerChoiceFields.Counting),
            Questions = Questions(from, SpeakerChoiceFields.Questions),
            Quiz = Questions(from, SpeakerChoiceFields.Quiz),
        };

    private static ImmutableArray<SpeakerQuestion> Questions(Fields from, string field) =>
        [
            .. from.Rows(field)
                .Select(x => new SpeakerQuestion(
                    Nfc.Of(x["question"]!),
                    Nfc.Of(x["answer"]!),
                    new(x.Choice("type"), x["slug"]!),
                    x["reviewedBy"],
                    x.Date("reviewedOn")
                )),
        ];
}
