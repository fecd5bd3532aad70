using System.Collections.Frozen;
using Campaign.Core.Broadcast;
using Campaign.Core.Forms;
using Campaign.Core.Text.Telephone;
using Campaign.Core.Wording;

namespace Campaign.Core.Tests.Forms;

public sealed class FormComposerTests
{
    private static readonly FormLimits Limits = new(2, 200, 60, 30, 5);
    private static readonly FormTemplates Templates = new(
        [new("{text}[ {helpLine}]")],
        [new("{text}[ {helpLine}]"), new("{text} Gọi {helpNumbers}.")],
        [new("{text}[\n\n{helpLine}][\n\n{hashtags}]")],
        [new("{text}[ {helpLine}]"), new("{text} Gọi {helpNumbers}.")],
        [new("Ảnh có dòng chữ: {text}"), new("{text}")]
    );

    private static TextForm Form(
        TextFormKind kind,
        string text,
        string helpLine = "",
        string numbers = "",
        string language = "vi-VN",
        string? own = null
    ) =>
        new FormComposer(Limits, new SpeechTiming())
            .Compose(
                new FormSource(
                    language,
                    new Dictionary<string, string>
                    {
                        ["text"] = text,
                        ["helpLine"] = helpLine,
                        ["helpNumbers"] = numbers,
                    }.ToFrozenDictionary()
                )
                {
                    Own = own is null
                        ? FrozenDictionary<TextFormKind, string>.Empty
                        : new Dictionary<TextFormKind, string> { [kind] = own }.ToFrozenDictionary(),
                },
                Templates
            )
            .Single(x => x.Kind == kind);

    [Fact]
    public void What_fits_takes_the_first_template_and_says_nothing()
    {
        var form = Form(TextFormKind.PhoneMarked, "Chấm dứt bạo lực.", "Gọi 111.", "111");
        Assert.Equal((FormState.Ready, "Chấm dứt bạo lực. Gọi 111."), (form.State, form.Text));
        Assert.Equal((FormWording.Template, "{text}[ {helpLine}]"), (form.Wording, form.Template));
        Assert.Empty(form.Notes);
    }

    [Fact]
    public void A_shorter_template_says_what_the_longer_one_lacked_room_for()
    {
        var line = $"{new string('ạ', 130)} 111";
        var form = Form(TextFormKind.PhoneMarked, "Chấm dứt bạo lực.", line, "111");
        Assert.Equal((FormState.Ready, "Chấm dứt bạo lực. Gọi 111."), (form.State, form.Text));
        Assert.Contains("3 tin, cho phép 2", Assert.Single(form.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TextFormKind.Radio)]
    [InlineData(TextFormKind.PhoneMarked)]
    [InlineData(TextFormKind.PhoneUnmarked)]
    [InlineData(TextFormKind.Post)]
    [InlineData(TextFormKind.Caption)]
    public void Six_hundred_characters_are_too_long_and_whole(TextFormKind kind)
    {
        var text = string.Concat(Enumerable.Repeat("Hãy gọi ngay. ", 43)).Trim();
        var form = Form(kind, text);
        Assert.Equal(FormState.TooLong, form.State);
        Assert.Equal(kind == TextFormKind.PhoneUnmarked ? PhoneWriting.WithoutMarks(text) : text, form.Text);
        Assert.Contains("cho phép", string.Join(' ', form.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_blanks_is_cut_by_the_network_and_by_nobody_else()
    {
        var form = Form(TextFormKind.PhoneMarked, new string('ạ', 100));
        Assert.Equal(FormState.Ready, form.State);
        Assert.Equal([67, 33], form.Phone!.Parts.Select(x => x.Length));
    }

    [Fact]
    public void How_long_a_text_without_blanks_is_read_is_not_guessed()
    {
        var form = Form(TextFormKind.Radio, string.Concat(Enumerable.Repeat("Hãylêntiếng", 30)));
        Assert.Null(form.Seconds);
        Assert.Contains("tách từ", Assert.Single(form.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Khmer_goes_out_as_it_is_written_and_has_no_form_without_marks()
    {
        const string Khmer = "បញ្ឈប់អំពើហិង្សា";
        Assert.Equal((FormState.Ready, Khmer), Shown(Form(TextFormKind.PhoneMarked, Khmer, language: "km")));
        Assert.Equal((FormState.Missing, ""), Shown(Form(TextFormKind.PhoneUnmarked, Khmer, language: "km")));
        Assert.Equal((FormState.Ready, Khmer), Shown(Form(TextFormKind.AltText, Khmer, language: "km")));
        var radio = Form(TextFormKind.Radio, Khmer, language: "km");
        Assert.Null(radio.Seconds);
        Assert.NotEmpty(radio.Notes);
    }

    [Fact]
    public void Letters_the_small_alphabet_lacks_are_named() =>
        Assert.Contains("ក", Form(TextFormKind.PhoneUnmarked, "Gọi ក").Notes[0], StringComparison.Ordinal);

    [Fact]
    public void A_number_is_not_left_in_two_messages()
    {
        var form = Form(TextFormKind.PhoneUnmarked, new string('a', 147) + " 0987 654 321 " + new string('a', 20));
        Assert.Equal(FormState.TooLong, form.State);
        Assert.Contains("0987654321", string.Join(' ', form.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void An_officers_own_words_stand_for_the_template_and_are_measured_too()
    {
        var form = Form(TextFormKind.Caption, "Chấm dứt bạo lực.", own: new string('a', 61));
        Assert.Equal((FormState.TooLong, FormWording.Own), (form.State, form.Wording));
        Assert.Equal((61, 60), (form.Characters, form.MaxCharacters));
        Assert.Null(form.Template);
    }

    [Fact]
    public void Characters_are_those_a_person_counts() => Assert.Equal(3, Form(TextFormKind.Post, "🙂ạé").Characters);

    [Theory]
    [InlineData("{text")]
    [InlineData("text}")]
    [InlineData("[{text}")]
    [InlineData("{te xt}")]
    [InlineData("[[{text}]]")]
    public void A_template_with_a_lone_bracket_is_refused(string source) =>
        Assert.Throws<FormatException>(() => new FormTemplate(source));

    [Theory]
    [InlineData("bình đẳng giới", "#BìnhĐẳngGiới")]
    [InlineData(" #TwoWords ", "#TwoWords")]
    [InlineData("25/11", null)]
    [InlineData("2026", null)]
    [InlineData("", null)]
    public void A_tag_has_letters_and_nothing_a_network_would_cut(string words, string? tag) =>
        Assert.Equal(tag, Hashtags.Of(words));

    private static (FormState, string) Shown(TextForm form) => (form.State, form.Text);
}
