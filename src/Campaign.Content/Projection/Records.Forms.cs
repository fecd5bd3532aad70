using Campaign.Core.Publication;
using Campaign.Core.Text;
using Campaign.Core.Wording;

namespace Campaign.Content.Projection;

/// <summary>What documents say about the forms that are made of items.</summary>
internal static partial class Records
{
    private static OwnWording Own(Fields from) =>
        new(from.Text(OwnWording.PhoneField), from.Text(OwnWording.PostField), from.Text(OwnWording.CaptionField));

    private static FormChoices Forms(Fields from) =>
        new()
        {
            PhoneMessages = from.Whole(FormChoiceFields.PhoneMessages),
            PostCharacters = from.Whole(FormChoiceFields.PostCharacters),
            CaptionCharacters = from.Whole(FormChoiceFields.CaptionCharacters),
            RadioSeconds = from.Whole(FormChoiceFields.RadioSeconds),
            HashtagCount = from.Whole(FormChoiceFields.HashtagCount),
            Hashtags = from.Lines(FormChoiceFields.Hashtags),
            Sender = new(
                Composed(from.Text(FormChoiceFields.Sender)),
                Composed(from.Text(FormChoiceFields.SenderBegins)),
                Composed(from.Text(FormChoiceFields.SenderEnds))
            ),
            Templates =
            [
                .. from.Rows(FormChoiceFields.Templates)
                    .Select(x => new WrittenTemplate(
                        new ItemType(x.Choice("type")),
                        Form(x.Choice("form")),
                        x["template"]!
                    )),
            ],
            Pictures = from.Choices(FormChoiceFields.Pictures),
            Sizes =
            [
                .. from.Rows(FormChoiceFields.Sizes)
                    .Select(x => new PictureSize(Nfc.Of(x["title"]!), x.Whole("width"), x.Whole("height"))),
            ],
        };

    private static string? Composed(string? text) => text is null ? null : Nfc.Of(text);

    // Telephone messages with marks and without are made by the same templates.
    private static TextFormKind Form(string alias) =>
        alias == "phone" ? TextFormKind.PhoneMarked : Enum.Parse<TextFormKind>(alias, ignoreCase: true);
}
