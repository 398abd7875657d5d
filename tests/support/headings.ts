import { sourceStrings } from './source-text.ts';

/** Headings of the seed publication and of the kinds that official papers have. */
export const headings: readonly string[] = [
  ...new Set(
    sourceStrings('data/pinghu-2017-2021', ['graphics'])
      .filter(({ text }) => text.length > 5 && text.length < 40)
      .map(({ text }) => text),
  ),
  '浙江省高级人民法院关于优化法治化营商环境的实施意见',
  '关于进一步加强和改进新时代未成年人检察工作的若干意见',
  '最高人民检察院关于印发《人民检察院办理认罪认罚案件开展量刑建议工作的指导意见》的通知',
  '云和县2023年居民收入与消费支出情况统计公报',
  '以高质量发展推动共同富裕示范区建设的实践与思考',
  '持续优化营商环境服务民营经济高质量发展',
  '贯彻落实党的二十大精神推进中国式现代化新征程',
  '全面加强知识产权司法保护服务创新驱动发展',
  '坚持和发展新时代枫桥经验推进诉源治理',
  '深入学习贯彻习近平新时代中国特色社会主义思想主题教育',
];
