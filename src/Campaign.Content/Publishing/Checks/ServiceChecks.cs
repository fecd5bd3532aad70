using Campaign.Content.Publishing.Approval;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Services;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Publishing.Checks;

/// <summary>Writes what a call said into the draft of a service.</summary>
public sealed class ServiceChecks(IContentService documents, ICoreScopeProvider scopes)
{
    private const string Phones = "phones",
        Hours = "hours",
        VerifiedOn = "verifiedOn",
        NextCheckOn = "nextCheckOn";

    /// <summary>Changes the draft, and nothing that readers see.</summary>
    /// <param name="service">The service.</param>
    /// <param name="said">What the call said.</param>
    /// <param name="user">Umbraco's number of the officer.</param>
    public CheckedDraft Write(Guid service, CheckedService said, int user)
    {
        if (said.Hours is { } hours && !OpeningHours.TryParse(hours, out _, out var wrong))
            return new(wrong, false, null);
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (documents.GetById(service) is not { Trashed: false } draft)
            return new("Không còn dịch vụ này.", false, null);
        var clean = ApprovalDrafts
            .CulturesOf(draft)
            .Where(x => DraftPrint.IsPublic(draft, x))
            .All(x => DraftPrint.Of(draft, x) == DraftPrint.OfPublic(draft, x));
        var former = Stored.Text(draft.GetValue(Hours));
        if (said.OldNumber is { } old && !Replace(draft, old, said.NewNumber!))
            return new($"Bản nháp không còn số {old}: hãy mở mục và sửa tay.", clean, former);
        if (said.Hours is not null)
            draft.SetValue(Hours, said.Hours);
        draft.SetValue(VerifiedOn, said.Day.ToDateTime(TimeOnly.MinValue));
        draft.SetValue("callTested", 1);
        // A day that was named before this call has been kept by it.
        if (Stored.Date(draft.GetValue(NextCheckOn)) <= said.Day)
            draft.SetValue(NextCheckOn, null);
        var saved = documents.Save(draft, user);
        if (!saved.Success)
            return new(string.Join(" ", saved.EventMessages?.GetAll().Select(x => x.Message) ?? []), clean, former);
        scope.Complete();
        return new(null, clean, former);
    }

    private static bool Replace(IContent draft, string old, string now)
    {
        var found = false;
        var property = draft.Properties[Phones]!;
        foreach (var culture in property.Values.Select(x => x.Culture).ToList())
        {
            var lines = (Stored.Text(draft.GetValue(Phones, culture)) ?? "").Split('\n');
            var changed = lines.Select(x => Replaced(x, old, now)).ToList();
            if (changed.SequenceEqual(lines))
                continue;
            found = true;
            draft.SetValue(Phones, string.Join('\n', changed), culture);
        }
        return found;
    }

    // What is read aloud belongs to the old number.
    private static string Replaced(string line, string old, string now)
    {
        var cells = line.Split('|');
        if (Digits(cells[0]) != Digits(old))
            return line;
        cells[0] = cells.Length > 1 ? $"{now} " : now;
        if (cells.Length > 1)
            cells[1] = " ";
        return string.Join('|', cells);
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
