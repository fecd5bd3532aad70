namespace Campaign.Core.Tests.Broadcast;

internal static class Sample
{
    /// <summary>A sample script ("mẫu") as an officer would type it.</summary>
    public const string Script = """
        # Kịch bản mẫu
        [Nhạc hiệu 12 giây]

        LỜI CHÀO
        NỮ: Kính chào bà con và các bạn. Mời bà con nghe bản tin về Tháng hành động vì bình đẳng giới.

        [Nội dung]
        NAM: Tháng hành động năm 2025 bắt đầu ngày 15/11. Đến ngày 15/12 là kết thúc.
        UBND xã mời bà con tham gia.

        Thông điệp:
        NỮ: Hãy lên tiếng khi bị bạo lực. Mọi người sẽ giúp bạn!

        so dien thoai
        NỮ: Lo cho một em nhỏ, hãy gọi 111. Gọi miễn phí. Xin nhắc lại: gọi 111.

        Lời kết: Cảm ơn bà con & các bạn đã lắng nghe.
        [nhạc cắt]
        """;
}
