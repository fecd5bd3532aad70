namespace Campaign.UmbracoHost.Tests.Scheduling;

/// <summary>
/// What must hold of a page in two languages, Vietnamese being the one without which the other is not public. Small
/// enough to be right at sight. Times are minutes.
/// </summary>
internal sealed class ScheduleModel
{
    public const string Vietnamese = "vi-VN",
        English = "en-US";
    public static readonly string[] Languages = [Vietnamese, English];

    private readonly Dictionary<string, Side> _sides = Languages.ToDictionary(x => x, _ => new Side());

    public int Now { get; private set; }

    public Side this[string language] => _sides[language];

    private bool IsPublic => _sides[Vietnamese].Public is not null;

    public bool Publish(params string[] languages)
    {
        if (!IsPublic && !languages.Contains(Vietnamese))
            return false;
        foreach (var side in languages.Select(x => _sides[x]))
        {
            side.Public = side.Draft;
            side.Plan(null, side.Expiry > Now ? side.Expiry : null);
        }
        return true;
    }

    public void Unpublish(string language)
    {
        bool Goes(string other) => other == language || (language == Vietnamese && _sides[other].Public is not null);
        foreach (var side in Languages.Where(Goes).Select(x => _sides[x]).ToList())
        {
            side.Public = null;
            side.Plan(null, null);
        }
    }

    /// <summary>Both null: nothing is planned any more, and nothing else happens.</summary>
    public bool Schedule(string language, int? release, int? expiry)
    {
        if (release <= Now || expiry <= Now || expiry <= release)
            return false;
        var trial = Copy();
        foreach (var side in trial._sides.Values.Where(x => x.Failed))
            (side.Release, side.Failed) = (null, false);
        trial._sides[language].Plan(release, expiry);
        trial.Pass(Math.Max(release ?? 0, expiry ?? 0) - Now);
        if (trial._sides[language].Failed)
            return false;
        _sides[language].Plan(release, expiry);
        return true;
    }

    public void Pass(int minutes)
    {
        Now = Math.Max(Now, Now + minutes);
        var due =
            from language in Languages
            let side = _sides[language]
            from at in new[] { side.Failed ? null : side.Release, side.Expiry }
            where at <= Now
            orderby at, language == English
            select (language, at.Value);
        foreach (var (language, at) in due.ToList())
            Act(_sides[language], language, at);
    }

    private void Act(Side side, string language, int at)
    {
        if (side.Release == at && language == English && !IsPublic)
            side.Failed = true;
        else if (side.Release == at)
            (side.Public, side.Release) = (side.Draft, null);
        else if (side.Expiry == at && (side.Public is null || language == English))
            (side.Public, side.Expiry) = (null, null);
        else if (side.Expiry == at)
            foreach (var other in _sides.Values.Where(x => x.Public is not null))
                (other.Public, other.Expiry) = (null, null);
    }

    private ScheduleModel Copy()
    {
        var copy = new ScheduleModel { Now = Now };
        foreach (var (language, side) in _sides)
            copy._sides[language] = side with { };
        return copy;
    }

    /// <summary>One language.</summary>
    internal sealed record Side
    {
        public int Draft { get; set; }
        public int? Public { get; set; }
        public int? Release { get; set; }
        public int? Expiry { get; set; }

        /// <summary>The release was tried in vain and waits for an officer.</summary>
        public bool Failed { get; set; }

        public void Plan(int? release, int? expiry) => (Release, Failed, Expiry) = (release, false, expiry);
    }
}
