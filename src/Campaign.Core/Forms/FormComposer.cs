using System.Collections.Immutable;
using System.Globalization;
using Campaign.Core.Broadcast;
using Campaign.Core.Text;
using Campaign.Core.Text.Spoken;
using Campaign.Core.Text.Telephone;
using Campaign.Core.Wording;

namespace Campaign.Core.Forms;

/// <summary>Makes every text of an item. A pure function: nothing is shortened, and what was changed is said.</summary>
/// <param name="limits">How long forms may be.</param>
/// <param name="timing">How fast is read aloud.</param>
/// <param name="sender">What the sender's operator asks of telephone messages; null: nothing.</param>
/// <param name="own">The officers' abbreviations that are read with the item; null: none.</param>
public sealed class FormComposer(
    FormLimits limits,
    SpeechTiming timing,
    PhoneSender? sender = null,
    OwnAbbreviations? own = null
)
{
    private readonly OwnAbbreviations _own = own ?? OwnAbbreviations.None;

    /// <summary>The forms in the order of <see cref="TextFormKind"/>.</summary>
    public ImmutableArray<TextForm> Compose(FormSource source, FormTemplates templates) =>
        [.. Enum.GetValues<TextFormKind>().Select(x => Form(x, source, templates.Of(x)))];

    private TextForm Form(TextFormKind kind, FormSource source, ImmutableArray<FormTemplate> templates)
    {
        if (kind == TextFormKind.PhoneUnmarked && !source.IsVietnamese)
            return Missing(kind, ["Chỉ tiếng Việt mới bỏ dấu được mà người đọc vẫn hiểu."]);
        if (source.Own.GetValueOrDefault(kind) is { Length: > 0 } own)
            return Measured(kind, own, source) with { Wording = FormWording.Own };
        var notes = new List<string>();
        TextForm? whole = null;
        foreach (var template in templates)
        {
            if (Refusal(template, source) is { } why)
            {
                notes.Add($"Không dùng mẫu «{template.Source}»: {why}.");
                continue;
            }
            var form = Measured(kind, template.Fill(source.Fields)!, source) with { Template = template.Source };
            if (form.State == FormState.Ready)
                return form with { Notes = [.. notes, .. form.Notes] };
            notes.AddRange(form.Notes.Select(x => $"Mẫu «{template.Source}»: {x}"));
            whole ??= form;
        }
        if (templates.IsEmpty)
            notes.Add("Chưa có mẫu cho dạng này.");
        return whole is null ? Missing(kind, notes) : whole with { Notes = [.. notes] };
    }

    private static string? Refusal(FormTemplate template, FormSource source) =>
        template.HasWords && !source.IsVietnamese ? "mẫu có chữ tiếng Việt"
        : string.IsNullOrEmpty(template.Fill(source.Fields)) ? "mục này thiếu nội dung mà mẫu cần"
        : null;

    private TextForm Measured(TextFormKind kind, string text, FormSource source) =>
        kind switch
        {
            TextFormKind.Radio => Spoken(text, source),
            TextFormKind.PhoneMarked or TextFormKind.PhoneUnmarked => Phone(kind, text),
            TextFormKind.Post => Limited(kind, text, limits.PostCharacters, source.Notes),
            TextFormKind.Caption => Limited(kind, text, limits.CaptionCharacters, source.Notes),
            _ => Of(kind, text),
        };

    private TextForm Spoken(string text, FormSource source)
    {
        var form = Of(TextFormKind.Radio, text);
        if (!source.IsVietnamese)
            return form with { Notes = ["Chưa đo được thời lượng đọc bằng tiếng này: hãy đọc thử và bấm giờ."] };
        if (UnbrokenText.In(text) is { } run)
            return form with { Notes = [$"«{run}…» viết liền quá dài nên không đo được thời lượng đọc: hãy tách từ."] };
        var spoken = SpokenVietnamese.Read(text, source.Language, _own.OptionsFor(text)).Text;
        var seconds = timing
            .OfSpeech(Syllables.Count(spoken), Sentences.Of(spoken).Count(), startsPart: true)
            .RoundedUp();
        form = form with { Seconds = seconds };
        return seconds.Normal <= limits.RadioSeconds
            ? form
            : form with
            {
                State = FormState.TooLong,
                Notes = [$"Đọc hết {seconds.Normal} giây, cho phép {limits.RadioSeconds} giây."],
            };
    }

    private TextForm Phone(TextFormKind kind, string written)
    {
        var text = PhoneWriting.WithNumbersUnbroken(Nfc.Of(sender?.Around(written) ?? written));
        if (kind == TextFormKind.PhoneUnmarked)
            text = PhoneWriting.WithoutMarks(text);
        if (kind == TextFormKind.PhoneUnmarked && GsmAlphabet.Lacking(text).ToList() is { Count: > 0 } lacking)
            return Missing(kind, [$"Bảng chữ GSM-7 không có: {string.Join(' ', lacking)}."]);
        var count = PhoneCount.Of(text);
        var faults = new List<string>();
        if (count.Parts.Length > limits.PhoneMessages)
            faults.Add($"Dài {count.Parts.Length} tin, cho phép {limits.PhoneMessages} tin.");
        faults.AddRange(count.CutNumbers().Select(x => $"Số {x} bị cắt giữa hai tin."));
        return Of(kind, text) with
        {
            State = faults.Count == 0 ? FormState.Ready : FormState.TooLong,
            Phone = count,
            MaxMessages = limits.PhoneMessages,
            Notes = [.. faults],
        };
    }

    private static TextForm Limited(TextFormKind kind, string text, int most, IReadOnlyList<string> notes)
    {
        var form = Of(kind, text) with { MaxCharacters = most, Notes = [.. notes] };
        return form.Characters <= most
            ? form
            : form with
            {
                State = FormState.TooLong,
                Notes = [.. notes, $"Dài {form.Characters} ký tự, cho phép {most} ký tự."],
            };
    }

    private static TextForm Of(TextFormKind kind, string text) =>
        new(kind, FormState.Ready, text, FormWording.Template)
        {
            Characters = new StringInfo(text).LengthInTextElements,
        };

    private static TextForm Missing(TextFormKind kind, IEnumerable<string> notes) =>
        new(kind, FormState.Missing, "", null) { Notes = [.. notes] };
}
