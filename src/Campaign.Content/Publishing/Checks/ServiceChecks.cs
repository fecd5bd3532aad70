using Campaign.Content.Publishing.Approval;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Publishing.Checks;

/// <summary>Writes what a call said into the draft of a service.</summary>
public sealed class ServiceChecks(IContentService documents, ICoreScopeProvider scopes, ApprovalDrafts drafts)
{
    private const string Phones = "phones",
        Hours = "hours",
        VerifiedOn = "verifiedOn",
        CallTested = "callTested",
        NextCheckOn = "nextCheckOn";

    // Number, how it is read, cost, hours, text messages: see the type's table.
    private const int HoursColumn = 3;

    private const string InPart = "Bạn chỉ sửa được một phần của mục này.";

    /// <summary>Changes the draft, and nothing that readers see.</summary>
    /// <param name="service">The service.</param>
    /// <param name="said">What the call said.</param>
    /// <param name="user">Umbraco's number of the officer.</param>
    /// <param name="refusal">Why the officer may not save the changed draft; null when they may.</param>
    public CheckedDraft Write(Guid service, CheckedService said, int user, Func<IContent, string?> refusal)
    {
        if (said.Hours is { } hours && !OpeningHours.TryParse(hours, out _, out var wrong))
            return new() { Fault = wrong };
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (documents.GetById(service) is not { Trashed: false } draft)
            return new() { Fault = "Không còn dịch vụ này." };
        var seen = Seen(draft, said);
        if (said.Hours is not null)
            SetHours(draft, said.Number, said.Hours);
        var isThere = said.NewNumber is { } now ? Replace(draft, said.Number, now) : StillNames(draft, said.Number);
        if (!isThere)
            return seen with { Fault = $"Bản nháp không còn số {said.Number}: hãy mở mục và sửa tay." };
        // Nobody has called a new number: the former day stays, and the list asks for a call.
        if (said.NewNumber is null)
            Confirm(draft, said.Day);
        else
            draft.SetValue(CallTested, 0);
        var meant = Everything(draft);
        // What is not theirs to change is put back instead of refused for those who translate.
        if (refusal(draft) is { } reason)
            return seen with { Fault = reason, IsRefused = true };
        if (Everything(draft) != meant)
            return seen with { Fault = InPart, IsRefused = true };
        var saved = documents.Save(draft, user);
        if (!saved.Success)
            return seen with { Fault = Reasons(saved.EventMessages) };
        // Read here, where nobody else can write: this is what the officer was told of.
        var prints = drafts.PrintsOfPublic(documents.GetById(service)!);
        scope.Complete();
        return seen with { Prints = prints };
    }

    private CheckedDraft Seen(IContent draft, CheckedService said)
    {
        var open = ApprovalDrafts.CulturesOf(draft).Where(x => DraftPrint.IsPublic(draft, x)).ToList();
        return new()
        {
            WasClean = open.Count > 0 && open.All(x => drafts.Print(draft, x) == drafts.PublicPrint(draft, x)),
            FormerHours = HoursOf(draft, said.Number) ?? Stored.Text(draft.GetValue(Hours)),
            ShowOldNumber = said.NewNumber is null
                ? []
                : [.. open.Where(x => Lines(draft, x, published: true).Any(y => Has(y, said.Number)))],
        };
    }

    // Hours in the row of the number, which are words of each language, go before those of the service.
    private static string? HoursOf(IContent draft, string number) =>
        CulturesOfPhones(draft)
            .OrderBy(x => x != CampaignSnapshot.DefaultLanguage)
            .SelectMany(x => Lines(draft, x, published: false))
            .Where(x => Has(x, number))
            .Select(x => x.Split('|').ElementAtOrDefault(HoursColumn)?.Trim())
            .FirstOrDefault(x => !string.IsNullOrEmpty(x));

    private static void SetHours(IContent draft, string number, string hours)
    {
        draft.SetValue(Hours, hours);
        foreach (var culture in CulturesOfPhones(draft))
        {
            var lines = Lines(draft, culture, published: false);
            if (lines.Any(x => Has(x, number)))
                draft.SetValue(Phones, string.Join('\n', lines.Select(x => Has(x, number) ? Bare(x) : x)), culture);
        }

        static string Bare(string line) =>
            string.Join('|', line.Split('|').Select((cell, i) => i == HoursColumn ? " " : cell));
    }

    private static void Confirm(IContent draft, DateOnly day)
    {
        draft.SetValue(VerifiedOn, day.ToDateTime(TimeOnly.MinValue));
        draft.SetValue(CallTested, 1);
        // A day that was named before this call has been kept by it.
        if (Stored.Date(draft.GetValue(NextCheckOn)) <= day)
            draft.SetValue(NextCheckOn, null);
    }

    // A draft that already has another number in some language was not what the call was about.
    private static bool StillNames(IContent draft, string number)
    {
        var cultures = CulturesOfPhones(draft);
        return cultures.Any(Drafted) && cultures.All(x => Drafted(x) || !Shown(x));

        bool Drafted(string? culture) => Lines(draft, culture, published: false).Any(x => Has(x, number));
        bool Shown(string? culture) => Lines(draft, culture, published: true).Any(x => Has(x, number));
    }

    private static bool Replace(IContent draft, string old, string now)
    {
        var found = false;
        foreach (var culture in CulturesOfPhones(draft))
        {
            var lines = Lines(draft, culture, published: false);
            if (!lines.Any(x => Has(x, old)))
                continue;
            found = true;
            // How it is read, its cost, its hours and its text messages were those of the old number.
            draft.SetValue(Phones, string.Join('\n', lines.Select(x => Has(x, old) ? now : x)), culture);
        }
        if (found)
            NumberInWords.Replace(draft, old, now);
        return found;
    }

    private static List<string?> CulturesOfPhones(IContent draft) =>
        [.. draft.Properties[Phones]!.Values.Select(x => x.Culture)];

    private static string[] Lines(IContent draft, string? culture, bool published) =>
        (Stored.Text(draft.GetValue(Phones, culture, published: published)) ?? "").Split('\n');

    private static bool Has(string line, string number) => Digits(line.Split('|')[0]) == Digits(number);

    private string Everything(IContent draft) =>
        string.Join(' ', ApprovalDrafts.CulturesOf(draft).Select(x => drafts.Print(draft, x)));

    private static string Reasons(EventMessages? messages) =>
        string.Join(" ", messages?.GetAll().Select(x => x.Message) ?? []) is { Length: > 0 } some
            ? some
            : "Không lưu được bản nháp.";

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
