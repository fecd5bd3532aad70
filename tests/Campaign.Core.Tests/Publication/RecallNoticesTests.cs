using Campaign.Core.Publication;

namespace Campaign.Core.Tests.Publication;

public sealed class RecallNoticesTests
{
    private static readonly Guid Item = Guid.NewGuid();

    [Fact]
    public void A_notice_is_about_the_first_withdrawal_after_it_in_each_language_and_no_later_one()
    {
        var log = Log(
            Row(5, ChangeAction.Upsert),
            Row(11, ChangeAction.Delete),
            Row(12, ChangeAction.Delete, "en-US"),
            Row(13, ChangeAction.Upsert),
            Row(14, ChangeAction.Delete)
        );
        var notices = new RecallNotices([Notice(RecallKind.Withdrawn, afterSeq: 10)]);

        Assert.Equal([11L, 12L], log.Rows.Where(x => notices.Of(x, log) is not null).Select(x => x.Seq));
    }

    [Fact]
    public void When_the_log_has_forgotten_the_correction_a_later_change_is_not_taken_for_it()
    {
        var notices = new RecallNotices([Notice(RecallKind.Corrected, afterSeq: 10)]);
        var (atOnce, muchLater) = (Row(11, ChangeAction.Upsert), Row(30, ChangeAction.Upsert));
        muchLater = muchLater with { At = Samples.Then.AddDays(420) };
        var log = Log(atOnce, muchLater).Forget(Samples.Then.AddDays(1));

        Assert.Equal(11, log.ForgottenUpTo);
        Assert.Null(notices.Of(muchLater, log));
        Assert.NotNull(notices.Of(atOnce, log));
    }

    [Fact]
    public void A_correction_is_about_what_is_published_and_a_recall_about_what_goes()
    {
        var log = Log(Row(11, ChangeAction.Upsert), Row(12, ChangeAction.Delete));
        var recalled = new RecallNotices([Notice(RecallKind.Withdrawn, afterSeq: 11)]);
        var corrected = new RecallNotices([Notice(RecallKind.Corrected, afterSeq: 10)]);

        Assert.Equal([12L], log.Rows.Where(x => recalled.Of(x, log) is not null).Select(x => x.Seq));
        Assert.Equal([11L], log.Rows.Where(x => corrected.Of(x, log) is not null).Select(x => x.Seq));
    }

    [Fact]
    public void What_is_public_again_is_no_longer_recalled_and_a_correction_stays()
    {
        var there = Samples.With(Samples.Message(1, "Có lại", id: Item));

        Assert.False(Notice(RecallKind.Withdrawn).HoldsIn(there));
        Assert.True(Notice(RecallKind.Withdrawn).HoldsIn(Samples.Empty));
        Assert.True(Notice(RecallKind.Corrected).HoldsIn(there));
        Assert.True(Notice(RecallKind.Corrected, afterSeq: 1).HoldsIn(Samples.Empty));
    }

    [Fact]
    public void A_correction_says_nothing_before_one_language_was_published_after_it()
    {
        var before = Samples.With(
            Samples.Message(1, "Số cũ", version: 7, id: Item),
            Samples.Message(1, "Old number", version: 8, id: Item, language: "en-US")
        );
        var after = before.Apply(
            [Samples.Message(1, "Số mới", version: 9, id: Item)],
            [Row(9, ChangeAction.Upsert)],
            9
        );

        Assert.False(Notice(RecallKind.Corrected, afterSeq: 8).HoldsIn(before));
        Assert.True(Notice(RecallKind.Corrected, afterSeq: 8).HoldsIn(after));
    }

    [Fact]
    public void A_snapshot_carries_its_notices_through_every_change()
    {
        var notices = new RecallNotices([Notice(RecallKind.Withdrawn)]);
        var snapshot = Samples.Empty.With(notices);

        foreach (
            var next in (CampaignSnapshot[])
                [
                    snapshot.Apply([Samples.Message(1, "Mới")], [Row(1, ChangeAction.Upsert)], 1),
                    snapshot.Remember([new(ItemType.Message, "cu", Item)]),
                    snapshot
                        .Apply([], [Row(1, ChangeAction.Delete), Row(2, ChangeAction.Delete)], 2)
                        .Forget(Samples.Then.AddDays(1)),
                ]
        )
            Assert.Same(notices, next.Notices);
    }

    [Fact]
    public void The_mark_is_the_same_wherever_the_notices_are_and_nothing_without_any()
    {
        var (first, second) = (Notice(RecallKind.Withdrawn), Notice(RecallKind.Corrected));

        Assert.Equal(0UL, RecallNotices.None.Mark);
        Assert.Equal(new RecallNotices([first, second]).Mark, new RecallNotices([second, first]).Mark);
        Assert.NotEqual(new RecallNotices([first]).Mark, new RecallNotices([first, second]).Mark);
    }

    [Fact]
    public void The_text_of_a_correction_has_the_old_fact_beside_the_new_one()
    {
        var text = Notice(RecallKind.Corrected).Text;

        Assert.Contains("ĐÍNH CHÍNH ngày 15/11/2021: «Tờ rơi mẫu»", text, StringComparison.Ordinal);
        Assert.Contains("Trước đây ghi: 111. Nay đúng là: 112.", text, StringComparison.Ordinal);
    }

    private static RecallNotice Notice(RecallKind kind, long afterSeq = 0) =>
        new()
        {
            Id = Guid.NewGuid(),
            Item = Item,
            Type = ItemType.Message,
            Title = "Tờ rơi mẫu",
            Kind = kind,
            Reason = "Số điện thoại sai.",
            Was = "111",
            Now = "112",
            AfterSeq = afterSeq,
            At = Samples.Then,
            Day = new(2021, 11, 15),
        };

    private static Change Row(long seq, ChangeAction action, string language = "vi-VN") =>
        new(seq, Item, "message", language, action, ChangeReason.Updated, Samples.Then);

    private static ChangeLog Log(params Change[] rows) => new(Guid.NewGuid(), 0, [.. rows]);
}
