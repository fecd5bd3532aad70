using System.Collections.Immutable;
using Campaign.Core.Broadcast;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Speakers;
using Campaign.Core.Text;
using Campaign.Web.Items;
using Campaign.Web.Places;
using Campaign.Web.Print;
using Campaign.Web.Scripts;

namespace Campaign.Web.Speakers;

/// <summary>
/// Composes kits from what is published. Nothing is written here: what is not there is named as missing.
/// </summary>
internal sealed class SpeakerKits(SpeakerRulebook rulebook, ScriptLibrary library)
{
    /// <summary>Lengths of meetings on a day, in minutes.</summary>
    public IReadOnlyList<int> Lengths(CampaignSnapshot snapshot, DateOnly today) =>
        rulebook.On(today, snapshot).Lengths;

    /// <summary>The kit for a meeting.</summary>
    /// <param name="snapshot">What is published.</param>
    /// <param name="today">The campaign's local day.</param>
    /// <param name="place">A place that exists today.</param>
    /// <param name="minutes">One of the lengths of the day.</param>
    /// <param name="language">Language of what is said.</param>
    public SpeakerKit Of(CampaignSnapshot snapshot, DateOnly today, Place place, int minutes, string language)
    {
        var rules = rulebook.On(today, snapshot);
        var steps = rules.Meetings[minutes];
        int Minutes(SpeakerPart part) => steps.FirstOrDefault(x => x.Part == part)?.Minutes ?? 0;
        var own = snapshot.AbbreviationsAt(place.Ref, today);
        var local = PlaceModel.Of(snapshot, today, place);
        var notes = new SpeakerNotes();
        var messages = notes.Fit(
            local
                .Messages.Where(x => IsUsable(x.Header, today))
                .Select(x => snapshot.Find<KeyMessage>(x.Id, language))
                .OfType<KeyMessage>(),
            Minutes(SpeakerPart.Messages) * 60,
            x => SecondsOf(Spoken(x), language, own),
            x => x.Text
        );
        var texts = notes.Fit(
            Texts(rules, snapshot, today, place, language, own),
            Minutes(SpeakerPart.Scripts) * 60,
            x => language != CampaignSnapshot.DefaultLanguage || UnbrokenText.In(x.Text) is null ? x.Seconds : null,
            x => x.Title
        );
        notes.NoneOf(messages, Minutes(SpeakerPart.Messages), "thông điệp", language);
        notes.NoneOf(texts, Minutes(SpeakerPart.Scripts), "bài nói chuyện", language);
        var each = 60 * rules.MinutesPerQuestion;
        var questions = Answers(rules.Questions, snapshot, today, Minutes(SpeakerPart.Questions) * 60, each, notes);
        var quiz = Answers(rules.Quiz, snapshot, today, Minutes(SpeakerPart.Quiz) * 60, each, notes);
        notes.NoneOf(questions, Minutes(SpeakerPart.Questions), "câu hỏi có lời đáp đã duyệt");
        notes.NoneOf(quiz, Minutes(SpeakerPart.Quiz), "câu đố có lời đáp đã duyệt");
        if (!CampaignSnapshot.DefaultLanguage.Equals(language, StringComparison.Ordinal))
            notes.Miss("Câu hỏi, câu đố và lời dặn chỉ có tiếng Việt.");
        var help = PrintHotlines.Of(snapshot, today, place, language);
        if (help.Count == 0)
            notes.Miss("Chưa có số điện thoại nào đăng được.");
        return new(minutes, place, local.Name, language)
        {
            Rules = rules,
            Outline = OutlineOf(steps),
            Messages = messages,
            Texts = texts,
            Questions = questions,
            Quiz = quiz,
            Help = help,
            Left = notes.Left,
            Missing = notes.Missing,
        };
    }

    private static ImmutableArray<SpeakerTime> OutlineOf(ImmutableArray<SpeakerStep> steps)
    {
        var at = 0;
        return [.. steps.Select(x => new SpeakerTime(at, at += x.Minutes, x.Part))];
    }

    private IEnumerable<SpeakerText> Texts(
        SpeakerRules rules,
        CampaignSnapshot snapshot,
        DateOnly today,
        Place place,
        string language,
        OwnAbbreviations own
    )
    {
        var campaign = CurrentEdition.Of(snapshot, today)?.Campaign.Alias;
        return from script in snapshot.All<Script>(language)
            where
                rules.ScriptKinds.Contains(script.Kind)
                && IsUsable(script.Header, today)
                && script.Header.Campaign == campaign
                && snapshot.Places.Reaches(script.Header.Places, place.Ref, today)
            orderby script.SortKey
            let said = library.Review(script, own).Segments.Where(x => !x.Segment.Kind.IsMusic()).ToList()
            select new SpeakerText(
                script.Title,
                string.Join('\n', said.Select(x => x.Segment.Text)),
                (int)Math.Ceiling(said.Sum(x => x.Seconds.Slow))
            );
    }

    private static ImmutableArray<SpeakerAnswer> Answers(
        ImmutableArray<SpeakerQuestion> all,
        CampaignSnapshot snapshot,
        DateOnly today,
        int seconds,
        int each,
        SpeakerNotes notes
    )
    {
        var answered = new List<SpeakerAnswer>();
        foreach (var question in all)
        {
            if (!question.IsReviewed)
                notes.Miss($"«{question.Question}»: lời đáp chưa ai duyệt.");
            else if (SpeakerFields.Find(snapshot, question.Source, today) is not { } source)
                notes.Miss($"«{question.Question}»: nguồn «{question.Source.Slug}» không còn đăng.");
            else if (question.Answer?.Fill(SpeakerFields.Of(source)) is not { } answer)
                notes.Miss($"«{question.Question}»: nguồn «{question.Source.Slug}» thiếu trường mà lời đáp cần.");
            else
                answered.Add(
                    new(
                        question.Question,
                        answer,
                        SpeakerFields.SourceOf(source, snapshot, today),
                        question.IsTemplate ? "template" : "own"
                    )
                );
        }
        return notes.Fit(answered, seconds, _ => each, x => x.Question);
    }

    private int? SecondsOf(string text, string language, OwnAbbreviations own) =>
        language == CampaignSnapshot.DefaultLanguage && UnbrokenText.In(text) is not null
            ? null
            : (int)Math.Ceiling(library.Review(text, language, own).Seconds.Slow);

    private static string Spoken(KeyMessage message) =>
        message.HelpLine is { } line ? $"{message.Text}\n{line}" : message.Text;

    private static bool IsUsable(ItemHeader header, DateOnly day) =>
        !header.IsSample && header.ValidOn(day) && header.Situation == Situation.Normal;
}
