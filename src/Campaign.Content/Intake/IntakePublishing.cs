using Campaign.Content.Publishing;
using Campaign.Content.Types;
using Campaign.Core.Publication;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Intake;

/// <summary>Publishes what an intake made, and withdraws it: all of it or nothing.</summary>
public sealed class IntakePublishing
{
    private readonly IContentService _documents;
    private readonly ICoreScopeProvider _scopes;
    private readonly PublishingRules _rules;
    private readonly ItemTables _tables;
    private readonly IntakeSets _sets;

    internal IntakePublishing(
        IContentService documents,
        ICoreScopeProvider scopes,
        PublishingRules rules,
        ItemTables tables,
        IntakeSets sets
    ) => (_documents, _scopes, _rules, _tables, _sets) = (documents, scopes, rules, tables, sets);

    /// <summary>Keys of the items of a set; empty when there is no such set.</summary>
    /// <param name="set">Key of the set.</param>
    public IReadOnlyList<Guid> ItemsOf(Guid set) =>
        _sets.Find(set) is { } found ? [.. found.Made, .. found.Changed] : [];

    /// <summary>Publishes a set; every rule is asked of every item before the first one is published.</summary>
    /// <param name="set">Key of the set.</param>
    /// <param name="user">Umbraco's id of the officer.</param>
    public IntakeOutcome Publish(Guid set, int user)
    {
        if (_sets.Find(set) is not { } found)
            return NoSet();
        var items = Items([.. found.Made, .. found.Changed]);
        if (items.Count == 0)
            return IntakeOutcome.Refused("Lần nhập này không còn mục nào.");
        // An intake changes Vietnamese alone: a translation that was there before is published by its own button.
        var changed = found.Changed.ToHashSet();
        bool IsPublishing(IContent item, string culture) =>
            culture == CampaignSnapshot.DefaultLanguage || !changed.Contains(item.Key);
        var faults = items
            .SelectMany(x => _rules.Faults(x, y => IsPublishing(x, y)).Select(fault => $"{x.Name}: {fault}"))
            .ToList();
        if (faults.Count > 0)
            return IntakeOutcome.Refused(faults);
        using var scope = _scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        foreach (var item in items)
        {
            foreach (var folder in FoldersAbove(item))
                if (Fault(folder, _documents.Publish(folder, ["*"], user)) is { } above)
                    return IntakeOutcome.Refused(above);
            var cultures =
                _tables.Find(item.ContentType.Alias)?.Varies == true
                    ? item.AvailableCultures.Where(x => IsPublishing(item, x)).ToArray()
                    : ["*"];
            if (Fault(item, _documents.Publish(item, cultures, user)) is { } fault)
                return IntakeOutcome.Refused(fault);
        }
        _sets.SetHour(set, null);
        scope.Complete();
        return new IntakeOutcome(items.Count, [], set);
    }

    /// <summary>Takes what an intake made from readers again; what was there before it stays.</summary>
    /// <param name="set">Key of the set.</param>
    /// <param name="user">Umbraco's id of the officer.</param>
    public IntakeOutcome Withdraw(Guid set, int user)
    {
        if (_sets.Find(set) is not { } found)
            return NoSet();
        using var scope = _scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var items = Items(found.Made).Where(x => x.Published).Reverse().ToList();
        foreach (var item in items)
            if (Fault(item, _documents.Unpublish(item, "*", user)) is { } fault)
                return IntakeOutcome.Refused(fault);
        _sets.SetHour(set, null);
        scope.Complete();
        return new IntakeOutcome(items.Count, [], set);
    }

    private List<IContent> Items(IReadOnlyList<Guid> keys)
    {
        var found = _documents.GetByIds(keys).Where(x => !x.Trashed).ToDictionary(x => x.Key);
        return [.. keys.Where(found.ContainsKey).Select(x => found[x]).OrderBy(x => x.Level)];
    }

    private IEnumerable<IContent> FoldersAbove(IContent item) =>
        _documents
            .GetAncestors(item)
            .Where(x => x.ContentType.Alias == ItemTables.Folder && !x.Published)
            .OrderBy(x => x.Level);

    private static string? Fault(IContent item, PublishResult result) =>
        result.Success
            ? null
            : $"Không xuất bản hoặc gỡ được «{item.Name}» ({result.Result}): "
                + string.Join(" ", result.EventMessages?.GetAll().Select(x => x.Message) ?? []);

    internal static IntakeOutcome NoSet() => IntakeOutcome.Refused("Không có lần nhập văn bản này.");
}
