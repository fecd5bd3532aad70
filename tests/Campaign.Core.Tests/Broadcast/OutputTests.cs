using System.Xml;
using System.Xml.Linq;
using Campaign.Core.Broadcast;
using FsCheck;
using FsCheck.Fluent;

namespace Campaign.Core.Tests.Broadcast;

public class OutputTests
{
    private static readonly XNamespace S = "http://www.w3.org/2001/10/synthesis";

    [Fact]
    public void Plain_text_contains_only_the_spoken_words() =>
        Assert.Equal(
            """
            Kính chào bà con và các bạn. Mời bà con nghe bản tin về Tháng hành động vì bình đẳng giới.

            Tháng hành động năm hai nghìn không trăm hai mươi lăm bắt đầu ngày mười lăm tháng mười một. Đến ngày mười lăm tháng mười hai là kết thúc.

            Ủy ban nhân dân xã mời bà con tham gia.

            Hãy lên tiếng khi bị bạo lực. Mọi người sẽ giúp bạn!

            Lo cho một em nhỏ, hãy gọi một một một. Gọi miễn phí. Xin nhắc lại: gọi một một một.

            Cảm ơn bà con và các bạn đã lắng nghe.

            """.ReplaceLineEndings("\n"),
            PlainText.From(ScriptReview.Of(Sample.Script))
        );

    [Fact]
    public void A_readers_text_shows_parts_music_and_readers()
    {
        var text = PlainText.ForReader(ScriptReview.Of(Sample.Script));
        Assert.StartsWith("[Nhạc hiệu, 12 giây]\n\n[Lời chào]\nNỮ: Kính chào", text);
        Assert.EndsWith("đã lắng nghe.\n\n[Nhạc cắt, 5 giây]\n", text);
    }

    [Fact]
    public void Ssml_has_voices_sentences_substitutions_and_marks()
    {
        var speak = XDocument.Parse(Ssml.From(ScriptReview.Of(Sample.Script))).Root!;
        Assert.Equal(S + "speak", speak.Name);
        Assert.Equal(
            ("1.1", "vi-VN"),
            (speak.Attribute("version")!.Value, speak.Attribute(XNamespace.Xml + "lang")!.Value)
        );
        Assert.Equal(
            ["female", "male", "male", "female", "female"],
            speak.Elements(S + "voice").Select(v => v.Attribute("gender")!.Value)
        );
        Assert.Equal(["nhac-hieu-1", "nhac-cat-8"], speak.Elements(S + "mark").Select(m => m.Attribute("name")!.Value));
        Assert.Equal(
            ["Kính chào bà con và các bạn.", "Mời bà con nghe bản tin về Tháng hành động vì bình đẳng giới."],
            speak.Element(S + "voice")!.Element(S + "p")!.Elements(S + "s").Select(s => s.Value)
        );
        var subs = speak.Descendants(S + "sub").Select(s => $"{s.Value}={s.Attribute("alias")!.Value}").ToList();
        Assert.Contains("UBND=Ủy ban nhân dân", subs);
        Assert.Contains("111=một một một", subs);
        Assert.Contains("15/11=mười lăm tháng mười một", subs);
    }

    [Fact]
    public void Ssml_declares_UTF_8_and_is_always_well_formed()
    {
        Assert.StartsWith(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            Ssml.From(ScriptReview.Of("A < B & C \u0001\u000B."))
        );
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                text =>
                {
                    XDocument.Parse(Ssml.From(ScriptReview.Of(text.Get + " 25/11 & <UBND>.\n" + text.Get)));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Ssml_says_the_same_as_plain_text()
    {
        var review = ScriptReview.Of(Sample.Script + "\n- 50% (15-20) người/năm. Gọi 1900 96 96 80!");
        var speak = XElement.Parse(Ssml.From(review));
        foreach (var sub in speak.Descendants(S + "sub").ToList())
            sub.Value = sub.Attribute("alias")!.Value;
        var said = string.Join(
            '\n',
            speak.Descendants(S + "p").Select(p => string.Join(' ', p.Elements(S + "s").Select(s => s.Value.Trim())))
        );
        Assert.Equal(PlainText.From(review).Trim().Replace("\n\n", "\n"), said);
    }
}
