using System.Globalization;

namespace Campaign.Core.Broadcast;

/// <summary>
/// Composes what a commune reads on a day: what is valid there and then, preferred before ordinary, within the limit,
/// and
/// within a class whatever has waited longest. A pure function: the same inputs give the same programme.
/// </summary>
public static class ProgrammeComposer
{
    /// <summary>Most days of rotation that are replayed; older days no longer matter.</summary>
    public const int MaxReplay = 62;

    /// <summary>The programme of a day with its reasons.</summary>
    /// <exception cref="ArgumentException">Two candidates share an id, one takes no time, or the limit is not
    /// positive.</exception>
    public static Programme Compose(IReadOnlyList<ProgrammeCandidate> candidates, ProgrammeRequest request)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(request);
        if (candidates.FirstOrDefault(c => c.Seconds <= 0) is { } empty)
            throw new ArgumentException($"Script {empty.Id} takes no time.", nameof(candidates));
        if (candidates.CountBy(c => c.Id, StringComparer.Ordinal).FirstOrDefault(c => c.Value > 1).Key is { } twice)
            throw new ArgumentException($"Script {twice} is given twice.", nameof(candidates));
        if (request.LimitSeconds <= 0) throw new ArgumentException("The limit must be positive.", nameof(request));

        var here = candidates.Where(c => Refusal(c, request, null) is null)
            .OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
        var lastRead = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        var first = request.RotationStart is { } start && start < request.Date ? start : request.Date;
        if (request.Date.DayNumber - first.DayNumber > MaxReplay) first = request.Date.AddDays(-MaxReplay);
        for (var day = first; day < request.Date; day = day.AddDays(1))
            new Day(here, request, day, lastRead, told: false).Fill();
        var today = new Day(here, request, request.Date, lastRead, told: true);
        today.Fill();
        return new Programme(request.Date, today.Sessions, Omissions(candidates, request, today));
    }

    private static List<ProgrammeOmission> Omissions(
        IReadOnlyList<ProgrammeCandidate> candidates, ProgrammeRequest request, Day day) =>
        candidates.Where(c => !day.Read.ContainsKey(c.Id)).OrderBy(c => c.Id, StringComparer.Ordinal)
            .Select(c => new ProgrammeOmission(c.Id, c.Title,
                Refusal(c, request, request.Date) ?? day.WhyNot(c))).ToList();

    /// <summary>Why a script may not be read here, or on a day when one is given; null when it may.</summary>
    private static string? Refusal(ProgrammeCandidate c, ProgrammeRequest request, DateOnly? day)
    {
        if (c.Places.Count > 0 && !c.Places.Intersect(request.Places).Any()) return "Không dành cho địa bàn này.";
        if (!request.Languages.Contains(c.Language))
            return $"Tiếng “{c.Language}” không có trong các tiếng phát ở đây.";
        if (request.Audiences.Count > 0 && c.Audiences.Count > 0 && !c.Audiences.Intersect(request.Audiences).Any())
            return "Dành cho đối tượng khác.";
        if (c.Slots.Count > 0 && !c.Slots.Intersect(request.Sessions).Any()) return "Không có buổi phát phù hợp.";
        if (day < c.ValidFrom) return $"Chưa đến ngày phát ({Shown(c.ValidFrom.Value)}).";
        if (day > c.ValidUntil) return $"Đã hết hạn ({Shown(c.ValidUntil.Value)}).";
        return null;
    }

    private static string Shown(DateOnly date) => date.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    /// <summary>One day being filled; the last days of reading are brought up to date as it goes.</summary>
    private sealed class Day(
        List<ProgrammeCandidate> candidates,
        ProgrammeRequest request,
        DateOnly date,
        Dictionary<string, DateOnly> lastRead,
        bool told) // whether reasons are wanted: not for the days that are only replayed
    {
        private readonly ProgrammeEdits _edits = request.Edits.GetValueOrDefault(date) ?? new ProgrammeEdits();
        private readonly Dictionary<string, string> _refused = new(StringComparer.Ordinal);

        internal Dictionary<string, int> Read { get; } = new(StringComparer.Ordinal);

        internal List<ProgrammeSession> Sessions { get; } = [];

        internal string WhyNot(ProgrammeCandidate c) => Refusal(c, request, date)
            ?? (_edits.Exclusions.Contains(c.Id) ? "Cán bộ đã loại khỏi ngày này." : _refused.GetValueOrDefault(c.Id)
                ?? "Không có buổi phát phù hợp.");

        internal void Fill()
        {
            var valid = candidates.Where(c => !(date < c.ValidFrom) && !(date > c.ValidUntil)
                && !_edits.Exclusions.Contains(c.Id)).ToList();
            foreach (var slot in request.Sessions) Sessions.Add(Session(slot, valid));
            foreach (var id in Read.Keys) lastRead[id] = date;
        }

        private ProgrammeSession Session(string slot, List<ProgrammeCandidate> valid)
        {
            var frame = request.Frame;
            var room = request.LimitSeconds - frame.Opening.Seconds - frame.HelpLines.Seconds - frame.Closing.Seconds;
            var chosen = new List<(ProgrammeCandidate Script, string Reason)>();
            foreach (var c in valid.Where(c => c.Slots.Count == 0 || c.Slots.Contains(slot)).OrderBy(Rank)
                .ThenBy(c => lastRead.GetValueOrDefault(c.Id, DateOnly.MinValue))
                .ThenBy(c => c.Id, StringComparer.Ordinal))
            {
                if (Read.GetValueOrDefault(c.Id) >= c.Repeat) continue;
                if (c.Seconds > room)
                {
                    if (told) _refused[c.Id] = $"Không đủ chỗ: cần {c.Seconds} giây, buổi {slot} còn "
                        + $"{Math.Max(0, room)} giây; được xếp trước vào ngày sau.";
                    continue;
                }
                room -= c.Seconds;
                chosen.Add((c, told ? Why(c) : ""));
            }
            foreach (var (script, _) in chosen) Read[script.Id] = Read.GetValueOrDefault(script.Id) + 1;
            return Timed(slot, chosen);
        }

        /// <summary>Pinned, then preferred, then those to be repeated today, then the rest.</summary>
        private int Rank(ProgrammeCandidate c) => _edits.Pins.Contains(c.Id) ? 0
            : c.Class == BulletinClass.Preferred ? 1
            : Read.ContainsKey(c.Id) ? 2 : 3;

        private string Why(ProgrammeCandidate c)
        {
            if (_edits.Pins.Contains(c.Id)) return "Cán bộ đã ghim.";
            if (Read.ContainsKey(c.Id)) return $"Phát lại: cần {c.Repeat} buổi một ngày.";
            if (c.Class == BulletinClass.Preferred) return "Bản tin ưu tiên, đọc trước bản tin thông thường.";
            return lastRead.TryGetValue(c.Id, out var last)
                ? $"Đến lượt: lần gần nhất là {Shown(last)}."
                    : "Đến lượt: chưa phát lần nào trong đợt.";
        }

        private ProgrammeSession Timed(string slot, List<(ProgrammeCandidate Script, string Reason)> chosen)
        {
            var items = new List<ProgrammeItem>();
            var at = 0;
            Add(ProgrammeItemKind.Opening, "", "Mở đầu", request.Frame.Opening.Seconds, "Mở đầu mỗi buổi.");
            foreach (var (script, reason) in chosen.OrderBy(c => Place(c.Script)).ThenByDescending(c => c.Script.Class))
                Add(ProgrammeItemKind.Script, script.Id, script.Title, script.Seconds, reason);
            Add(ProgrammeItemKind.HelpLines, "", "Số điện thoại trợ giúp", request.Frame.HelpLines.Seconds,
                "Mỗi số đọc hai lần.");
            Add(ProgrammeItemKind.Closing, "", "Kết thúc", request.Frame.Closing.Seconds, "Kết thúc mỗi buổi.");
            return new ProgrammeSession(slot, items, at);

            void Add(ProgrammeItemKind kind, string id, string title, int seconds, string reason)
            {
                if (seconds > 0) items.Add(new ProgrammeItem(kind, id, title, at, seconds, reason));
                at += seconds;
            }
        }

        private int Place(ProgrammeCandidate c)
        {
            var place = _edits.Order.TakeWhile(id => id != c.Id).Count();
            return place < _edits.Order.Count ? place : int.MaxValue;
        }
    }
}
