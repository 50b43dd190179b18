/** The parts that every lesson has around its text, by their anchors on its page. */
export const lessonParts = {
  objectives: { id: 'lesson-objectives', title: 'Learning objectives' },
  concepts: { id: 'lesson-concepts', title: 'Key concepts' },
  tips: { id: 'lesson-tips', title: 'Tips' },
  pitfalls: { id: 'lesson-pitfalls', title: 'Common pitfalls' },
  asyncio: { id: 'lesson-asyncio', title: 'If you come from asyncio' },
  summary: { id: 'lesson-summary', title: 'Summary' },
  exercise: { id: 'lesson-exercise', title: 'Exercise' },
} as const;
